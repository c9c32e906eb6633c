package org.jmpi.benchmarks.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jmpi.benchmarks.scale.laws.Estimate;
import org.jmpi.benchmarks.scale.laws.Fit;
import org.jmpi.benchmarks.scale.laws.Law;
import org.jmpi.benchmarks.scale.why.Losses;

/// What follows from the runs, in words.
final class Conclusions {
    static final double PERCENT = 100;

    private Conclusions() {
    }

    /// One sentence each.
    ///
    /// @param cores cores of this machine
    static List<String> of(Scaling scaling, int cores) {
        List<String> sentences = new ArrayList<>();
        crowding(scaling, cores).ifPresent(sentences::add);
        sentences.add(measured(scaling));
        scaling.best().ifPresentOrElse(fit -> {
            sentences.add(String.format(Locale.ROOT, "%s's law fits best, within %.1f %%.", fit.law().title(),
                    fit.deviation() * PERCENT));
            sentences.add(ceiling(fit));
        }, () -> sentences.add("Too few runs for any law: give more numbers of ranks, or --repeat."));
        slowdown(scaling).ifPresent(sentences::add);
        Losses.words(scaling.splits(), scaling.weak()).ifPresent(sentences::add);
        return sentences;
    }

    private static Optional<String> crowding(Scaling scaling, int cores) {
        int most = scaling.points().getLast().ranks();
        return most <= cores ? Optional.empty()
                : Optional.of("Warning: with more ranks than the " + cores + " cores of this machine (up to " + most
                        + ") ranks wait for each other's core; what they lose by that isn't the program's.");
    }

    private static String measured(Scaling scaling) {
        Point best = best(scaling);
        Point last = scaling.points().getLast();
        String speed = String.format(Locale.ROOT, "The most speed is reached with %s here: %.2f times one rank's.",
                ranks(best.ranks()), best.speedUp());
        return last.ranks() == best.ranks() ? speed
                : String.format(Locale.ROOT, "%s More cost time: %s reach %.2f.", speed, ranks(last.ranks()),
                        last.speedUp());
    }

    private static String ranks(long number) {
        return number == 1 ? "1 rank" : number + " ranks";
    }

    private static Point best(Scaling scaling) {
        Point best = scaling.points().getFirst();
        for (Point point : scaling.points()) {
            best = point.speedUp() > best.speedUp() ? point : best;
        }
        return best;
    }

    private static String ceiling(Fit fit) {
        if (fit.ceiling().isEmpty()) {
            return "It sets no bound to the speed-up.";
        }
        String bound =
                String.format(Locale.ROOT, "It predicts a speed-up of at most %.1f", fit.ceiling().getAsDouble());
        if (fit.law() != Law.AMDAHL) {
            return bound + ".";
        }
        Estimate serial = fit.parameters().getFirst().estimate();
        String low = String.format(Locale.ROOT, "%.1f", Math.max(1, 1 / serial.high()));
        return bound + (serial.isPositive() ? String.format(Locale.ROOT, " (95 %%: %s to %.1f).", low,
                Math.max(1, 1 / serial.low()))
                : " (95 %: " + low + " or more; the runs don't tell that there is a serial part).");
    }

    private static Optional<String> slowdown(Scaling scaling) {
        Optional<Fit> usl = scaling.fits().stream().filter(fit -> fit.law() == Law.USL).findFirst();
        return usl.map(fit -> {
            if (!fit.parameters().getLast().estimate().isPositive()) {
                return "The runs don't tell a number of ranks beyond which more would cost time.";
            }
            long best = Math.round(fit.bestRanks().orElseThrow());
            return "Beyond " + ranks(best) + " more cost time, by the Universal Scalability Law.";
        });
    }
}
