package org.jmpi.benchmarks.scale;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A program's arguments that grow with the number of ranks, so that each rank keeps as much work: weak scaling.
///
/// `{np*1000}` is a thousand for each rank. The side of a square grows with `{sqrt(np)*1000}`, that of a cube with
/// `{cbrt(np)*100}`, both rounded.
final class GrowingWords {
    private static final String EXAMPLES = "{np}, {np*1000}, {sqrt(np)*1000} or {cbrt(np)*100}";
    private static final Pattern MEANT = Pattern.compile("\\{[^{}]*\\bnp\\b[^{}]*}");
    /// No more digits than let the product fit a `long`.
    private static final Pattern SIZE = Pattern.compile("\\{(?:(sqrt|cbrt)\\(np\\)|np)(?:\\*(\\d{1,13}))?}");

    private GrowingWords() {
    }

    /// Whether there are any in `words`.
    ///
    /// @throws IllegalArgumentException where one has another form than those above
    static boolean isAny(List<String> words) {
        List<String> meant = words.stream()
                .flatMap(word -> MEANT.matcher(word).results())
                .map(MatchResult::group)
                .toList();
        for (String text : meant) {
            if (!SIZE.matcher(text).matches()) {
                throw new IllegalArgumentException("no size that grows with the ranks: " + text + "; give " + EXAMPLES);
            }
        }
        return !meant.isEmpty();
    }

    /// The words for so many ranks.
    static List<String> at(int ranks, List<String> words) {
        return words.stream()
                .map(word -> SIZE.matcher(word).replaceAll(size -> Long.toString(value(ranks, size))))
                .toList();
    }

    private static long value(int ranks, MatchResult size) {
        long unit = size.group(2) == null ? 1 : Long.parseLong(size.group(2));
        if (size.group(1) == null) {
            return ranks * unit;
        }
        return Math.round(unit * (size.group(1).equals("sqrt") ? Math.sqrt(ranks) : Math.cbrt(ranks)));
    }
}
