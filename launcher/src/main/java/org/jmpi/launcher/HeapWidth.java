package org.jmpi.launcher;

import java.io.BufferedReader;
import java.io.FileReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Tells whether a rank's heap will be too large for compressed references: the JVM then needs another cache.
///
/// A guess that is wrong costs time only.
final class HeapWidth {
    private static final long LIMIT = 32L << 30;

    private HeapWidth() {
    }

    /// Whether a JVM with these options has a heap of 32 GiB or more.
    ///
    /// @param options  its options; the last one of a kind counts
    /// @param memoryKb memory of this host, KiB
    static boolean isWide(List<String> options, long memoryKb) {
        long heap = 0;
        for (String option : options) {
            if (option.startsWith("-Xmx")) {
                heap = bytes(option.substring("-Xmx".length()));
            } else if (option.startsWith("-XX:MaxHeapSize=")) {
                heap = bytes(option.substring("-XX:MaxHeapSize=".length()));
            } else if (option.startsWith("-XX:MaxRAMPercentage=")) {
                heap = (long) (memoryKb * 10.24 * percent(option.substring("-XX:MaxRAMPercentage=".length())));
            }
        }
        return heap >= LIMIT;
    }

    private static double percent(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException wrong) {
            // The JVM says so.
            return 0;
        }
    }

    private static long bytes(String text) {
        int end = text.length() - 1;
        int shift = end < 0 ? 0 : switch (text.charAt(end)) {
            case 'k', 'K' -> 10;
            case 'm', 'M' -> 20;
            case 'g', 'G' -> 30;
            case 't', 'T' -> 40;
            default -> 0;
        };
        try {
            return Long.parseLong(shift == 0 ? text : text.substring(0, end)) << shift;
        } catch (NumberFormatException wrong) {
            // The JVM says so.
            return 0;
        }
    }

    /// Memory of this host or container in KiB; 0 where the system doesn't tell.
    static long memoryKb() {
        long host = number("/proc/meminfo");
        long limit = number("/sys/fs/cgroup/memory.max") >> 10;
        return limit == 0 ? host : Math.min(host, limit);
    }

    /// The first number in a file's first line, or 0.
    private static long number(String file) {
        try (BufferedReader lines = new BufferedReader(new FileReader(file, StandardCharsets.US_ASCII))) {
            String line = lines.readLine();
            long number = 0;
            for (int i = 0; line != null && i < line.length(); i++) {
                char digit = line.charAt(i);
                if (digit >= '0' && digit <= '9') {
                    number = number * 10 + digit - '0';
                }
            }
            return number;
        } catch (IOException unknown) {
            return 0;
        }
    }
}
