package org.jmpi.launcher.tools;

import java.io.PrintStream;
import java.util.Locale;
import org.jmpi.collectives.select.OperationNames;
import org.jmpi.collectives.simulate.Outcome;
import org.jmpi.collectives.simulate.Quantities;
import org.jmpi.collectives.simulate.Question;

/// Prints simulated times, a line an algorithm, as they come, with the time that each takes to simulate.
final class SimulationList {
    private static final double NANOS_A_MICRO = 1e3;
    private static final double NANOS_A_SECOND = 1e9;

    private final PrintStream out;
    private long since = System.nanoTime();
    private double longest;
    private int answered;
    private int asked;

    SimulationList(PrintStream out) {
        this.out = out;
        out.printf(Locale.ROOT, "%-15s %-20s %8s %8s %16s %9s%n", "collective", "algorithm", "ranks", "bytes",
                "predicted us", "takes s");
    }

    /// Print an outcome; what has passed since the last one was spent on it.
    void add(Question question, String algorithm, Outcome outcome) {
        double seconds = (System.nanoTime() - since) / NANOS_A_SECOND;
        longest = Math.max(longest, seconds);
        asked++;
        answered += outcome instanceof Outcome.Time ? 1 : 0;
        out.printf(Locale.ROOT, "%-15s %-20s %8s %8s %s%n", OperationNames.of(question.operation()), algorithm,
                Quantities.shortForm(question.ranks()), Quantities.shortForm(question.bytes()), switch (outcome) {
                    case Outcome.Time time -> String.format(Locale.ROOT, "%16.2f %9.1f%s",
                            time.high() / NANOS_A_MICRO, seconds, bound(time));
                    case Outcome.None none -> String.format(Locale.ROOT, "%16s %9s  %s", "-", "-", none.reason());
                });
        since = System.nanoTime();
    }

    private static String bound(Outcome.Time time) {
        return time.isExact() ? ""
                : String.format(Locale.ROOT, "  an upper bound, by %.2g %% at most",
                        100 * (1 - time.low() / time.high()));
    }

    /// Say how many were answered.
    void end() {
        out.printf(Locale.ROOT, "%d of %d answered, the longest in %.1f s%n", answered, asked, longest);
    }
}
