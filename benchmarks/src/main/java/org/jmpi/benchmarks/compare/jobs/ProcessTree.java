package org.jmpi.benchmarks.compare.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The most memory that a process and all that it starts have at once, as `/proc` tells while they live.
///
/// Proportional set sizes: a page that several processes share counts once, each having its part of it. What else runs on
/// the machine and has the same libraries open takes a part of those, so nothing else should.
final class ProcessTree {
    private static final String PROPORTIONAL = "Pss:";
    private static final int KIB = 10;
    /// Looks at large processes take milliseconds, in which those can't get more memory: they are to lose 2 % at most.
    private static final int REST = 50;

    private final long start = System.nanoTime();
    private long peak;
    private long next = start;

    /// Look at all that live now, unless the last look was a moment ago.
    void look(ProcessHandle root) {
        long before = System.nanoTime();
        if (before - next >= 0) {
            peak = Math.max(peak, now(root));
            long after = System.nanoTime();
            // Of short processes as much is seen, however slow the first looks are.
            next = after + Math.min(REST * (after - before), after - start);
        }
    }

    private static long now(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants())
                .mapToLong(process -> proportional(process.pid()))
                .sum();
    }

    private static long proportional(long pid) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
                if (line.startsWith(PROPORTIONAL)) {
                    return Long.parseLong(line.substring(PROPORTIONAL.length()).replace("kB", "").strip()) << KIB;
                }
            }
        } catch (IOException ended) {
            // It has, and what was seen before counts.
        }
        return 0;
    }

    /// The most of all looks.
    long bytes() {
        return peak;
    }
}
