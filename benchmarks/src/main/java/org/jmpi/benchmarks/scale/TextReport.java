package org.jmpi.benchmarks.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jmpi.benchmarks.scale.laws.Fit;
import org.jmpi.benchmarks.scale.laws.Parameter;
import org.jmpi.benchmarks.scale.why.TimeSplit;

/// The report for a terminal.
final class TextReport {

    private TextReport() {
    }

    static List<String> lines(Scaling scaling, List<String> conclusions) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%6s %12s %25s %9s %10s %10s", "ranks", "median s", "least to most s",
                "speed-up", "efficiency", "Karp-Flatt"));
        for (Point point : scaling.points()) {
            lines.add(String.format(Locale.ROOT, "%6d %12.4f %12.4f %12.4f %9.3f %10.3f %10s", point.ranks(),
                    point.seconds(), point.least(), point.most(), point.speedUp(), point.efficiency(),
                    serialPart(point)));
        }
        lines.add("");
        lines.addAll(splits(scaling.splits()));
        scaling.fits().forEach(fit -> lines.add(line(fit)));
        lines.add("");
        lines.addAll(conclusions);
        return lines;
    }

    private static List<String> splits(List<TimeSplit> splits) {
        if (splits.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%6s %12s %12s %14s %12s   of the ranks' time", "ranks", "computing",
                "waiting", "transferring", "imbalance"));
        for (TimeSplit split : splits) {
            lines.add(String.format(Locale.ROOT, "%6d %10.1f %% %10.1f %% %12.1f %% %10.1f %%", split.ranks(),
                    percent(split, split.computing()), percent(split, split.waiting()),
                    percent(split, split.transferring()), percent(split, split.imbalance())));
        }
        lines.add("");
        return lines;
    }

    /// What part of the ranks' time something is.
    static double percent(TimeSplit split, double seconds) {
        return Conclusions.PERCENT * split.part(seconds);
    }

    /// The Karp-Flatt metric as text.
    static String serialPart(Point point) {
        return point.serialPart().isEmpty() ? "-"
                : String.format(Locale.ROOT, "%.4f", point.serialPart().getAsDouble());
    }

    private static String line(Fit fit) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-22s", fit.law().title()));
        for (Parameter parameter : fit.parameters()) {
            line.append(' ').append(text(parameter));
        }
        return line.append(String.format(Locale.ROOT, "  within %.2f %%, AICc %s",
                fit.deviation() * Conclusions.PERCENT, fit.criterionText())).toString();
    }

    /// A parameter with its interval.
    static String text(Parameter parameter) {
        return String.format(Locale.ROOT, "%s (%s) = %.5f [%.5f, %.5f]", parameter.name(), parameter.meaning(),
                parameter.estimate().value(), parameter.estimate().low(), parameter.estimate().high());
    }
}
