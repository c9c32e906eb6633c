package org.jmpi.benchmarks.compare.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// The largest resident sets of a process and all that it starts, as `/proc` tells while they live.
///
/// Memory that processes share is counted for each, so what jmpi's ranks share counts against jmpi.
final class ProcessTree {
    private static final String PEAK = "VmHWM:";
    private static final int KIB = 10;

    private final Map<Long, Long> peaks = new HashMap<>();

    /// Look at all that live now.
    void look(ProcessHandle root) {
        Stream.concat(Stream.of(root), root.descendants()).forEach(process -> {
            long ignored = peaks.merge(process.pid(), peak(process.pid()), Math::max);
        });
    }

    private static long peak(long pid) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
                if (line.startsWith(PEAK)) {
                    return Long.parseLong(line.substring(PEAK.length()).replace("kB", "").strip()) << KIB;
                }
            }
        } catch (IOException ended) {
            // It has, and what was seen before counts.
        }
        return 0;
    }

    /// The sum over all that were seen.
    long bytes() {
        return peaks.values().stream().mapToLong(Long::longValue).sum();
    }
}
