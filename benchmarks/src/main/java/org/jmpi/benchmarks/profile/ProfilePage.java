package org.jmpi.benchmarks.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// What a job's calls show, as one HTML file.
final class ProfilePage {
    private static final int MOST_ROWS = 25;
    private static final double MILLI = 1e-6;
    private static final double MICRO = 1e-3;

    private ProfilePage() {
    }

    static void write(Trace trace, List<Late> late, Path file) throws IOException {
        Markup page = new Markup("Profile of " + trace.ranks() + " ranks");
        page.add("p", summary(trace));
        page.add("h2", "What each rank does").add("p", "Grey is computing, red waiting, blue transferring.");
        page.raw(Drawings.timeLines(trace));
        page.add("h2", "Who sends to whom")
                .add("p", "The darker, the more bytes. What collectives send isn't in it.");
        page.raw(Drawings.heatMap(Matrix.of(trace)));
        page.add("h2", "Who waits for whom");
        page.table("late", List.of("what", "rank", "waits for", "ms in all", "times", "waits at", "late at"),
                rows(late, ProfilePage::row));
        page.add("h2", "Hottest call sites");
        page.table("sites", List.of("call", "at", "ms in all", "waiting ms", "calls", "bytes", "algorithm"),
                rows(Site.of(trace), ProfilePage::row));
        page.write(file);
    }

    /// One sentence.
    static String summary(Trace trace) {
        long inCalls = trace.spans().stream().mapToLong(Span::nanos).sum();
        long waited = trace.spans().stream().mapToLong(Span::waited).sum();
        double all = Math.max(1, (trace.end() - trace.start()) * (double) trace.ranks());
        return String.format(Locale.ROOT,
                "%,d calls in %.1f ms, from the first call's begin to the last one's end; %.1f %% of the ranks' time is in"
                        + " calls, %.1f %% waiting there. Clocks are known to %.1f µs.",
                trace.spans().size(), (trace.end() - trace.start()) * MILLI, 100 * inCalls / all, 100 * waited / all,
                trace.error() * MICRO);
    }

    private static <T> List<List<String>> rows(List<T> all, Function<T, List<String>> row) {
        return all.stream().limit(MOST_ROWS).map(row).toList();
    }

    private static List<String> row(Late late) {
        return List.of(late.kind().words, "rank " + late.waiter(), "rank " + late.late(), millis(late.nanos()),
                Integer.toString(late.times()), late.site(), late.cause());
    }

    private static List<String> row(Site site) {
        return List.of(site.operation(), site.place(), millis(site.nanos()), millis(site.waited()),
                Integer.toString(site.calls()), Long.toString(site.bytes()), site.algorithm());
    }

    static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.3f", nanos * MILLI);
    }
}
