package org.jmpi.benchmarks.compare;

import static org.jmpi.benchmarks.compare.Direction.AT_LEAST;
import static org.jmpi.benchmarks.compare.Direction.AT_MOST;

import java.util.ArrayList;
import java.util.List;

/// The goals, as data.
final class Rows {
    private static final int KIB = 1 << 10;
    private static final int MIB = 1 << 20;
    private static final int MANY_CORES = 16;

    private final List<Row> rows = new ArrayList<>();

    private Rows() {
    }

    /// The rows of one host, in the report's order.
    ///
    /// @param cores cores of this machine; with few, threads are allowed to get in each other's way
    static List<Row> all(int cores) {
        return Part.ofOneHost().stream().flatMap(part -> part.rows(cores).stream()).toList();
    }

    /// The rows of messages, threads, garbage and start-up.
    static List<Row> pointToPoint(int cores) {
        Rows table = new Rows();
        table.sharedMemory();
        table.sockets();
        table.tail();
        table.threads(cores >= MANY_CORES ? 1 : 0.5);
        table.garbage();
        table.startUp();
        table.mpjExpress();
        return List.copyOf(table.rows);
    }

    private void sharedMemory() {
        Reference bestC = Reference.bestC();
        Reference openMpi = Reference.of(PeerName.OPEN_MPI);
        row("shm latency 8 B", Workload.shm(Figure.LATENCY, 8), openMpi, AT_MOST, 0.65, Limit.cacheLine());
        row("shm latency 1 KiB", Workload.shm(Figure.LATENCY, KIB), bestC, AT_MOST, 0.9, List.of());
        row("shm latency 8 KiB", Workload.shm(Figure.LATENCY, 8 * KIB), bestC, AT_MOST, 0.9, List.of());
        row("shm latency 64 KiB", Workload.shm(Figure.LATENCY, 64 * KIB), bestC, AT_MOST, 1, List.of());
        row("shm latency 1 MiB", Workload.shm(Figure.LATENCY, MIB), bestC, AT_MOST, 1, List.of());
        row("shm bandwidth 64 KiB", Workload.shm(Figure.BANDWIDTH, 64 * KIB), bestC, AT_LEAST, 1,
                Limit.copies(64 * KIB));
        row("shm bandwidth 1 MiB", Workload.shm(Figure.BANDWIDTH, MIB), bestC, AT_LEAST, 1, Limit.copies(MIB));
        row("shm bandwidth 4 MiB", Workload.shm(Figure.BANDWIDTH, 4 * MIB), bestC, AT_LEAST, 1,
                Limit.copies(4 * MIB));
        row("shm bandwidth 64 KiB, double[]", Workload.heap(Figure.BANDWIDTH, 64 * KIB), bestC, AT_LEAST, 0.85,
                Limit.copies(64 * KIB));
        row("shm bandwidth 1 MiB, double[]", Workload.heap(Figure.BANDWIDTH, MIB), bestC, AT_LEAST, 0.85,
                Limit.copies(MIB));
        row("shm bandwidth 4 MiB, double[]", Workload.heap(Figure.BANDWIDTH, 4 * MIB), bestC, AT_LEAST, 1,
                Limit.copies(4 * MIB));
        row("shm bidirectional 1 MiB", Workload.shm(Figure.BIBANDWIDTH, MIB), bestC, AT_LEAST, 1, Limit.copies(MIB));
        row("shm message rate 8 B", Workload.shm(Figure.MESSAGE_RATE, 8), openMpi, AT_LEAST, 1.5, List.of());
        stencil("1 KiB", KIB);
        stencil("16 KiB", 16 * KIB);
    }

    /// An exchange among computing, and the step as a whole, in which the language counts as well.
    private void stencil(String size, int bytes) {
        Workload workload = Workload.heap(Figure.STENCIL, bytes);
        rows.add(new Row("shm stencil, exchange of " + size + ", double[]", workload, "stencil", "exchange",
                Reference.bestC(), AT_MOST, 1, List.of()));
        rows.add(new Row("shm stencil, a step with " + size + ", double[]", workload, "stencil", "mean",
                Reference.bestC(), AT_MOST, 1, List.of()));
    }

    private void sockets() {
        row("tcp latency 8 B", Workload.tcp(Figure.LATENCY, 8), Reference.bestC(), AT_MOST, 1, Limit.socketLatency());
        row("tcp bandwidth 1 MiB", Workload.tcp(Figure.BANDWIDTH, MIB), Reference.bestC(), AT_LEAST, 1,
                Limit.socketBandwidth());
    }

    private void tail() {
        Workload workload = Workload.shm(Figure.TAIL, 8);
        rows.add(new Row("shm tail p99.9", workload, "tail", "p99.9", Reference.own("p50", "its median"), AT_MOST, 4,
                Limit.cacheLine()));
        rows.add(new Row("shm tail p99.99", workload, "tail", "p99.99", Reference.bestC(), AT_MOST, 1.5,
                Limit.cacheLine()));
    }

    private void threads(double goal) {
        threads("4 threads to 1", Figure.MANY_TO_ONE, goal);
        threads("4 threads to 4", Figure.MANY_TO_MANY, goal);
    }

    /// The total against a single thread's, and the slowest thread's part of the mean.
    private void threads(String title, Figure figure, double goal) {
        Workload workload = Workload.shm(figure, 8);
        rows.add(new Row(title + ", total", workload, figure.series(), "total",
                Reference.own("single", "a single thread"), AT_LEAST, goal, List.of()));
        rows.add(new Row(title + ", slowest of mean", workload, figure.series(), "slowest_share", Reference.none(),
                AT_LEAST, 0.25, List.of()));
    }

    private void garbage() {
        rows.add(new Row("garbage a message", Workload.shm(Figure.LATENCY, 8), "garbage", "mean", Reference.none(),
                AT_MOST, 0, List.of()));
    }

    private void startUp() {
        row("start to finish, 2 ranks", Workload.startUp(2), Reference.bareJvms(60), AT_MOST, 1, List.of());
        row("start to finish, 16 ranks", Workload.startUp(16), Reference.bareJvms(300), AT_MOST, 1, List.of());
    }

    private void mpjExpress() {
        Reference mpj = Reference.of(PeerName.MPJ_EXPRESS);
        row("against MPJ Express: latency 8 B", Workload.shm(Figure.LATENCY, 8), mpj, AT_MOST, 1 / 20.0, List.of());
        row("against MPJ Express: latency 1 MiB", Workload.shm(Figure.LATENCY, MIB), mpj, AT_MOST, 1 / 3.0, List.of());
        row("against MPJ Express: bandwidth 1 MiB", Workload.shm(Figure.BANDWIDTH, MIB), mpj, AT_LEAST, 3, List.of());
        row("against MPJ Express: bidirectional 1 MiB", Workload.shm(Figure.BIBANDWIDTH, MIB), mpj, AT_LEAST, 3,
                List.of());
        row("against MPJ Express: message rate 8 B", Workload.shm(Figure.MESSAGE_RATE, 8), mpj, AT_LEAST, 20,
                List.of());
    }

    private void row(String title, Workload workload, Reference reference, Direction direction, double goal,
            List<Limit> limits) {
        rows.add(new Row(title, workload, workload.figure().series(), "mean", reference, direction, goal, limits));
    }
}
