package org.jmpi.benchmarks.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads numbers of bytes and of things: whole numbers with `K`, `M` or `G` behind them.
public final class Sizes {
    /// Sizes measured where none are given: 0, 1, 2, 4 … 4 MiB.
    public static final List<Long> USUAL = usual();

    private static final long LARGEST = 8L << 30;
    private static final String SUFFIXES = "KMG";

    private Sizes() {
    }

    private static List<Long> usual() {
        List<Long> sizes = new ArrayList<>(List.of(0L));
        for (long size = 1; size <= 4 << 20; size *= 2) {
            sizes.add(size);
        }
        return List.copyOf(sizes);
    }

    /// Message sizes in bytes, separated by commas; `K`, `M` and `G` are powers of 1,024.
    ///
    /// @throws IllegalArgumentException where one isn't a number from 0 to 8G
    public static List<Long> parse(String text) {
        List<Long> sizes = new ArrayList<>();
        for (String word : text.split(",", -1)) {
            sizes.add(bytes("sizes", word.strip(), LARGEST));
        }
        return List.copyOf(sizes);
    }

    /// One number of bytes, with powers of 1,024.
    ///
    /// @param option name of the option it was given to
    /// @throws IllegalArgumentException where it isn't a number from 0 to `most`
    public static long bytes(String option, String text, long most) {
        return number(option, text, 1_024, 0, most);
    }

    /// One number of things, with powers of 1,000.
    ///
    /// @param option name of the option it was given to
    /// @throws IllegalArgumentException where it isn't a number from `least` to `most`
    public static long count(String option, String text, long least, long most) {
        return number(option, text, 1_000, least, most);
    }

    private static long number(String option, String text, long base, long least, long most) {
        int last = text.length() - 1;
        int power = last < 0 ? 0 : SUFFIXES.indexOf(text.toUpperCase(Locale.ROOT).charAt(last)) + 1;
        try {
            long number = Long.parseLong(power == 0 ? text : text.substring(0, last));
            for (int i = 0; i < power; i++) {
                number = Math.multiplyExact(number, base);
            }
            if (number >= least && number <= most) {
                return number;
            }
        } catch (ArithmeticException | NumberFormatException ignored) {
            // The same cure as for a number out of range.
        }
        throw new IllegalArgumentException("option out of range: --" + option + "=" + text
                + "; give whole numbers from " + least + " to " + most + ", K, M or G behind them for powers of "
                + base);
    }
}
