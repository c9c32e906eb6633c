package org.jmpi.collectives.simulate;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/// Reads numbers as users write them: `64K`, `8,64K,64M`, `2..1M`. `K`, `M` and `G` are powers of 1,024.
public final class Quantities {
    private static final String SUFFIXES = "KMG";
    private static final int STEP = 1_024;

    private Quantities() {
    }

    /// Numbers in rising order, from a list of numbers and of ranges `a..b`, which double from a on and end with
    /// b.
    ///
    /// @param option what they were given to, for messages
    /// @throws IllegalArgumentException where one isn't a whole number from `least` to `most`
    public static List<Long> list(String option, String text, long least, long most) {
        var numbers = new TreeSet<Long>();
        for (String word : text.split(",", -1)) {
            int dots = word.indexOf("..");
            if (dots < 0) {
                numbers.add(whole(option, word, least, most));
                continue;
            }
            long first = whole(option, word.substring(0, dots), least, most);
            long last = whole(option, word.substring(dots + 2), first, most);
            for (long number = first; number < last; number = Math.max(1, 2 * number)) {
                numbers.add(number);
            }
            numbers.add(last);
        }
        return List.copyOf(numbers);
    }

    /// A whole number.
    ///
    /// @throws IllegalArgumentException where it isn't one from `least` to `most`
    public static long whole(String option, String text, long least, long most) {
        String word = text.strip().toUpperCase(Locale.ROOT);
        int power = word.isEmpty() ? 0 : SUFFIXES.indexOf(word.charAt(word.length() - 1)) + 1;
        try {
            long number = Long.parseLong(power == 0 ? word : word.substring(0, word.length() - 1));
            for (int i = 0; i < power; i++) {
                number = Math.multiplyExact(number, STEP);
            }
            if (number >= least && number <= most) {
                return number;
            }
        } catch (ArithmeticException | NumberFormatException ignored) {
            // The same cure as for a number out of range.
        }
        throw new IllegalArgumentException("not a number that serves here: " + option + "=" + text
                + "; give whole numbers from " + least + " to " + most + ", with K, M or G for powers of 1024");
    }

    /// A number of 0 or more, perhaps with a fraction.
    ///
    /// @throws IllegalArgumentException where it isn't one
    public static double real(String option, String text) {
        try {
            double number = Double.parseDouble(text.strip());
            if (number >= 0 && number < Double.POSITIVE_INFINITY) {
                return number;
            }
        } catch (NumberFormatException ignored) {
            // The same cure as for a negative number.
        }
        throw new IllegalArgumentException(
                "not a number that serves here: " + option + "=" + text + "; give a number of 0 or more");
    }

    /// A number of bytes or ranks, short where it is a multiple of 1,024.
    public static String shortForm(long number) {
        int power = 0;
        long left = number;
        while (power < SUFFIXES.length() && left != 0 && left % STEP == 0) {
            left /= STEP;
            power++;
        }
        return power == 0 ? Long.toString(number) : Long.toString(left) + SUFFIXES.charAt(power - 1);
    }
}
