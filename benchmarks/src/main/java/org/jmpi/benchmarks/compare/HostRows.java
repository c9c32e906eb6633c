package org.jmpi.benchmarks.compare;

import static org.jmpi.benchmarks.compare.Direction.AT_LEAST;
import static org.jmpi.benchmarks.compare.Direction.AT_MOST;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The goals of jobs over several hosts, as data. Both launchers reach the hosts by ssh.
final class HostRows {
    private static final int MIB = 1 << 20;
    private static final int PAIR = 2;

    private HostRows() {
    }

    /// All rows, in the report's order.
    static List<Row> all() {
        Stream<Row> starts = IntStream.of(1, 2, 4, 8)
                .mapToObj(hosts -> row("start to finish, hosts: " + hosts, Figure.START_UP, 0, hosts, AT_MOST));
        Stream<Row> messages = Stream.of(row("hosts latency 8 B", Figure.LATENCY, 8, PAIR, AT_MOST),
                row("hosts bandwidth 1 MiB", Figure.BANDWIDTH, MIB, PAIR, AT_LEAST));
        return Stream.concat(starts, messages).toList();
    }

    private static Row row(String title, Figure figure, long bytes, int hosts, Direction direction) {
        return new Row(title, Workload.overHosts(figure, bytes, hosts), figure.series(), "mean",
                Reference.of(PeerName.OPEN_MPI), direction, 1, List.of());
    }
}
