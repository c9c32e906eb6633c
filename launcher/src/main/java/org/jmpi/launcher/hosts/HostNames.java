package org.jmpi.launcher.hosts;

import java.util.ArrayList;
import java.util.List;

/// Names with ranges of numbers: `node[01-03,7]` stands for node01, node02, node03 and node7.
final class HostNames {
    private static final int MOST = 1 << 16;

    private HostNames() {
    }

    /// The names that a word stands for.
    ///
    /// @throws IllegalArgumentException where a range is none; the message shows one
    static List<String> of(String word) {
        int open = word.indexOf('[');
        // An IPv6 address stands in brackets as well.
        if (open < 0 || word.indexOf(':', open) >= 0) {
            return List.of(open < 0 ? word : word.substring(1, word.length() - 1));
        }
        int close = word.indexOf(']', open);
        if (close < 0) {
            throw wrong(word);
        }
        List<String> names = new ArrayList<>();
        for (String tail : of(word.substring(close + 1))) {
            for (String number : numbers(word.substring(open + 1, close), word)) {
                names.add(word.substring(0, open) + number + tail);
            }
        }
        return names;
    }

    private static List<String> numbers(String ranges, String word) {
        List<String> numbers = new ArrayList<>();
        for (String range : ranges.split(",", -1)) {
            int dash = range.indexOf('-');
            String first = dash < 0 ? range : range.substring(0, dash);
            int from = number(first, word);
            int to = dash < 0 ? from : number(range.substring(dash + 1), word);
            if (to < from || to - from >= MOST) {
                throw wrong(word);
            }
            for (int number = from; number <= to; number++) {
                String digits = Integer.toString(number);
                numbers.add("0".repeat(Math.max(0, first.length() - digits.length())) + digits);
            }
        }
        return numbers;
    }

    private static int number(String digits, String word) {
        try {
            if (!digits.startsWith("-") && !digits.startsWith("+")) {
                return Integer.parseInt(digits);
            }
        } catch (NumberFormatException notANumber) {
            // The same message serves below.
        }
        throw wrong(word);
    }

    private static IllegalArgumentException wrong(String word) {
        return new IllegalArgumentException("host " + word + " has no such range; write node[01-04] or node[1-3,7]");
    }
}
