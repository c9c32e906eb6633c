package org.jmpi.internal.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// Sums over a rank's calls. Thread-safe.
final class Counters {
    private final Map<String, Sums> operations = new ConcurrentHashMap<>();
    private final long start = System.nanoTime();

    private static final class Sums {
        final LongAdder calls = new LongAdder();
        final LongAdder nanos = new LongAdder();
        final LongAdder waited = new LongAdder();
        final LongAdder bytes = new LongAdder();
    }

    private Sums of(String operation) {
        Sums known = operations.get(operation);
        return known != null ? known : operations.computeIfAbsent(operation, _ -> new Sums());
    }

    void add(String operation, long nanos, long waited) {
        Sums sums = of(operation);
        sums.calls.increment();
        sums.nanos.add(nanos);
        sums.waited.add(waited);
    }

    void addBytes(String operation, long bytes) {
        of(operation).bytes.add(bytes);
    }

    /// Write `total=WALL NANOS`, then `OPERATION=CALLS NANOS WAITED BYTES` for each.
    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("total=" + (System.nanoTime() - start));
        new TreeMap<>(operations).forEach((operation, sums) -> lines.add(operation + "=" + sums.calls.sum() + " "
                + sums.nanos.sum() + " " + sums.waited.sum() + " " + sums.bytes.sum()));
        Path ignored = Files.write(file, lines);
    }
}
