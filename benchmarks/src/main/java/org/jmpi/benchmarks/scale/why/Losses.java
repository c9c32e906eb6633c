package org.jmpi.benchmarks.scale.why;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a run on several ranks spends that the run on one rank doesn't, in rank-seconds, and which of it is the most.
///
/// @param one  the run on one rank
/// @param many the run on several
/// @param work how many times the first one's work the other does
public record Losses(TimeSplit one, TimeSplit many, double work) {
    private static final double LITTLE = 0.05;
    private static final double PERCENT = 100;

    private record Loss(double seconds, String words) {
    }

    /// One sentence on where time goes, one on why; nothing where the runs don't tell.
    ///
    /// @param splits by number of ranks, rising
    /// @param weak   whether each rank has as much work, however many there are
    public static Optional<String> words(List<TimeSplit> splits, boolean weak) {
        if (splits.size() < 2 || splits.getFirst().ranks() != 1) {
            return Optional.empty();
        }
        TimeSplit many = splits.getLast();
        Losses losses = new Losses(splits.getFirst(), many, weak ? many.ranks() : 1);
        return Optional.of(losses.where() + " " + losses.why());
    }

    private String where() {
        return String.format(Locale.ROOT,
                "With %d ranks, %.0f %% of their time between init and close is computing, %.0f %% waiting (ranks with less"
                        + " work than others account for %.0f %%), %.0f %% transferring.",
                many.ranks(), PERCENT * many.part(many.computing()), PERCENT * many.part(many.waiting()),
                PERCENT * many.part(imbalanceWaited()), PERCENT * many.part(many.transferring()));
    }

    private double imbalanceWaited() {
        return Math.min(many.imbalance(), many.waiting());
    }

    private String why() {
        Loss worst = new Loss(0, "");
        double lost = 0;
        for (Loss loss : all()) {
            lost += Math.max(0, loss.seconds);
            worst = loss.seconds > worst.seconds ? loss : worst;
        }
        double spent = many.elapsed() * many.ranks();
        return lost < LITTLE * spent ? "Little is lost."
                : String.format(Locale.ROOT,
                        "Of %.3g rank-seconds %.3g are lost against 1 rank, most of them (%.0f %%) %s.",
                        spent, lost, PERCENT * worst.seconds / lost, worst.words);
    }

    private List<Loss> all() {
        return List.of(
                new Loss(many.computing() - work * one.computing(), String.format(Locale.ROOT,
                        "to computing, which takes %.2f times as long in all: work that each rank repeats, or cores,"
                                + " caches and memory that they share",
                        many.computing() / Math.max(Double.MIN_NORMAL, work * one.computing()))),
                new Loss(imbalanceWaited(), String.format(Locale.ROOT,
                        "to imbalance: the rank with most to do computes %.2f times the mean, and others wait for it",
                        many.busiest())),
                new Loss(many.waiting() - imbalanceWaited() - work * one.waiting(),
                        "to waiting for messages that come late, though all ranks compute about as long"),
                new Loss(many.transferring() - work * one.transferring(), "to moving data and calling jmpi"),
                new Loss(many.outside() - work * one.outside(),
                        "before init and after close: JVMs that start, which larger work would outweigh"));
    }
}
