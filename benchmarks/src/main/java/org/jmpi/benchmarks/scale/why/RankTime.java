package org.jmpi.benchmarks.scale.why;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What one rank counted, in seconds.
///
/// @param total   from `Mpi.init` to `close`
/// @param calls   of it in jmpi's calls
/// @param waiting of that while nothing moved
record RankTime(double total, double calls, double waiting) {
    private static final double NANO = 1e-9;
    private static final String TOTAL = "total";
    private static final int NANOS = 1;
    private static final int WAITED = 2;

    /// Those of all ranks that wrote into a folder.
    static List<RankTime> in(Path folder) throws IOException {
        List<RankTime> times = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "counters-*.txt")) {
            for (Path file : files) {
                times.add(of(Files.readAllLines(file)));
            }
        }
        return times;
    }

    /// From lines such as `total=NANOS` and `recv=CALLS NANOS WAITED BYTES`.
    static RankTime of(List<String> lines) {
        double total = 0;
        double calls = 0;
        double waiting = 0;
        for (String line : lines) {
            int equals = line.indexOf('=');
            String[] numbers = line.substring(equals + 1).split(" ", -1);
            if (line.substring(0, equals).equals(TOTAL)) {
                total = Long.parseLong(numbers[0]) * NANO;
            } else {
                calls += Long.parseLong(numbers[NANOS]) * NANO;
                waiting += Long.parseLong(numbers[WAITED]) * NANO;
            }
        }
        return new RankTime(total, calls, waiting);
    }

    /// Outside of jmpi's calls. Threads that call at once could make it less than nothing.
    double computing() {
        return Math.max(0, total - calls);
    }
}
