package org.jmpi.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/// `docs/results.md`: sections between marks, each replaced when its part is measured anew. What stands outside of the marks
/// is written by hand and stays.
public record ResultsFile(Path file) {
    private static final String INTRODUCTION = """
            # Results

            To see your machine's: `benchmarks/compare`, with `--quick` for a first look. `benchmarks/compare --write` \
            replaces what stands between the marks below, part by part.

            Each ratio is jmpi's figure over the reference's of the same round; programs run in turn. What stands here is \
            the median of these ratios, with its 95 % interval (exact, by order statistics; of fewer than 6 rounds it \
            reaches less, which is then said). A row holds when the median of at least 7 ratios meets its goal within \
            3 %. "Best C" is the better of Open MPI and MPICH in each round. Times are better below 1, rates above.
            """;

    /// Put a section in the place of the last one of its part, or at the end.
    ///
    /// @param part its name in the marks
    public void replace(String part, String section) throws IOException {
        String page = Files.exists(file) ? Files.readString(file) : INTRODUCTION;
        Files.writeString(file, replaced(page, part, section));
    }

    /// The line under a section's heading: where and with what its figures were measured, and when.
    ///
    /// @param versions empty where nothing has one
    public static String setting(Machine machine, String versions, LocalDate date, int rounds) {
        return machine + ". " + (versions.isEmpty() ? "" : versions + ". ") + date + ", " + rounds + " rounds.";
    }

    private static String replaced(String page, String part, String section) {
        String begin = "<!-- begin " + part + ": written by benchmarks/compare -->\n";
        String end = "<!-- end " + part + " -->\n";
        String marked = begin + "\n" + section + "\n" + end;
        int from = page.indexOf(begin);
        int to = page.indexOf(end);
        return from < 0 || to < from ? page + "\n" + marked
                : page.substring(0, from) + marked + page.substring(to + end.length());
    }
}
