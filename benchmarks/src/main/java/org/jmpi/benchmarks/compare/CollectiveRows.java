package org.jmpi.benchmarks.compare;

import static org.jmpi.benchmarks.compare.Direction.AT_LEAST;
import static org.jmpi.benchmarks.compare.Direction.AT_MOST;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The goals of the collectives, as data.
final class CollectiveRows {
    private static final long KIB = 1 << 10;
    private static final long MIB = 1 << 20;
    private static final int TWO = 2;
    /// Cores from which on two ranks leave one each for their progress threads.
    private static final int FREE_CORES = 4;

    /// What two ranks have to reach over shared memory against the best of C; more ranks, and sockets, against 1.
    private record Goal(String collective, long bytes, double ratio) {
        String title() {
            return bytes == 0 ? collective : collective + " " + Quantity.bytes(bytes);
        }
    }

    private static final List<Goal> NATIVE = List.of(new Goal("barrier", 0, 0.5), new Goal("bcast", 8, 0.9),
            new Goal("allReduce", 8, 0.5), new Goal("allGather", 8, 0.6), new Goal("allToAll", 8, 0.6),
            new Goal("bcast", 8 * KIB, 0.8), new Goal("allReduce", 8 * KIB, 0.8), new Goal("allGather", 8 * KIB, 0.8),
            new Goal("allToAll", 8 * KIB, 0.8), new Goal("bcast", MIB, 0.8), new Goal("allReduce", MIB, 0.7),
            new Goal("allGather", MIB, 0.9), new Goal("allToAll", MIB, 0.9));
    private static final List<Goal> ARRAYS = List.of(new Goal("bcast", MIB, 1.15), new Goal("allReduce", MIB, 0.8),
            new Goal("allGather", MIB, 1.15), new Goal("allToAll", MIB, 1.15));

    private CollectiveRows() {
    }

    /// Those over shared memory, in the report's order.
    ///
    /// @param cores cores of this machine; with few, little can run beside a computation
    static List<Row> shm(int cores) {
        Stream<Row> blocking = IntStream.of(TWO, 4, 8).boxed().flatMap(CollectiveRows::blocking);
        double overlap = cores >= FREE_CORES ? 60 : 10;
        return Stream
                .concat(blocking,
                        Stream.of(persistent(), overlap("iAllReduce", overlap), overlap("iAllToAll", overlap)))
                .toList();
    }

    /// Those over sockets, in the report's order.
    static List<Row> tcp() {
        return IntStream.of(TWO, 4)
                .boxed()
                .flatMap(ranks -> NATIVE.stream()
                        .map(goal -> row("tcp", goal, "", Workload.tcp(Figure.COLLECTIVES, goal.bytes, ranks))))
                .toList();
    }

    private static Stream<Row> blocking(int ranks) {
        Stream<Row> natives = NATIVE.stream()
                .map(goal -> row("shm", goal, "", Workload.shm(Figure.COLLECTIVES, goal.bytes, ranks)));
        Stream<Row> arrays = ARRAYS.stream()
                .map(goal -> row("shm", goal, ", double[]",
                        Workload.heap(Figure.LARGE_COLLECTIVES, goal.bytes, ranks)));
        return Stream.concat(natives, arrays);
    }

    private static Row row(String transport, Goal goal, String memory, Workload workload) {
        boolean easy = transport.equals("tcp") || workload.ranks() > TWO;
        return new Row(transport + " " + goal.title() + memory + ", " + workload.ranks() + " ranks", workload,
                goal.collective, "mean", Reference.bestC(), AT_MOST, easy ? 1 : goal.ratio, List.of());
    }

    private static Row persistent() {
        return new Row("shm persistent allReduce 8 B", Workload.shm(Figure.COLLECTIVE_FORMS, 8), "allReduceInit",
                "mean", Reference.ownSeries("allReduce", "the blocking form"), AT_MOST, 1, List.of());
    }

    private static Row overlap(String method, double percent) {
        return new Row("shm overlap of " + method + " 1 MiB", Workload.shm(Figure.COLLECTIVE_OVERLAP, MIB),
                "overlap_" + method, "overlap", Reference.none(), AT_LEAST, percent, List.of());
    }
}
