package org.jmpi.benchmarks.compare;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What one run of a program measures.
///
/// @param transport `shm` or `tcp`
/// @param memory    jmpi's memory: `heap`, `native` or `shared`; the C programs' is always native
/// @param bytes     bytes of a message; 0 where there is none
/// @param ranks     ranks of the job
/// @param hosts     hosts beside this one that the ranks run on, one each; 0 where they run on this one
record Workload(Figure figure, String transport, String memory, long bytes, int ranks, int hosts) {

    /// Two ranks, native memory, over shared memory.
    static Workload shm(Figure figure, long bytes) {
        return shm(figure, bytes, 2);
    }

    /// Two ranks, native memory, over sockets.
    static Workload tcp(Figure figure, long bytes) {
        return tcp(figure, bytes, 2);
    }

    /// Two ranks, arrays, over shared memory.
    static Workload heap(Figure figure, long bytes) {
        return heap(figure, bytes, 2);
    }

    /// Native memory, over shared memory, any number of ranks.
    static Workload shm(Figure figure, long bytes, int ranks) {
        return new Workload(figure, "shm", "native", bytes, ranks, 0);
    }

    /// Native memory, over sockets, any number of ranks.
    static Workload tcp(Figure figure, long bytes, int ranks) {
        return new Workload(figure, "tcp", "native", bytes, ranks, 0);
    }

    /// Arrays, over shared memory, any number of ranks.
    static Workload heap(Figure figure, long bytes, int ranks) {
        return new Workload(figure, "shm", "heap", bytes, ranks, 0);
    }

    /// Starting and ending a job.
    static Workload startUp(int ranks) {
        return new Workload(Figure.START_UP, "shm", "native", 0, ranks, 0);
    }

    /// One rank on each of some hosts, native memory.
    static Workload overHosts(Figure figure, long bytes, int hosts) {
        return new Workload(figure, "tcp", "native", bytes, hosts, hosts);
    }

    /// The machine itself, without message passing.
    static Workload limits() {
        return new Workload(Figure.LIMITS, "shm", "native", 0, 2, 0);
    }

    /// The run that measures it, which has no size of its own where it measures many.
    Workload run() {
        return figure.isBatch() ? new Workload(figure, transport, memory, 0, ranks, hosts) : this;
    }

    /// The hosts' names, as launchers take them: those of `benchmarks/lab`.
    String hostList() {
        return IntStream.rangeClosed(1, hosts).mapToObj(host -> "h" + host).collect(Collectors.joining(","));
    }

    /// Whether whole processes are timed rather than messages.
    boolean isStartUp() {
        return figure == Figure.START_UP;
    }

    @Override
    public String toString() {
        return switch (figure) {
            case START_UP -> "start-up of " + ranks + " ranks" + where();
            case LIMITS -> "limits of the machine";
            case COLLECTIVES, LARGE_COLLECTIVES, COLLECTIVE_FORMS, COLLECTIVE_OVERLAP ->
                    figure.series() + " of " + ranks + " ranks " + transport + " " + memory;
            default -> figure.series() + " " + Quantity.bytes(bytes) + " " + transport + " " + memory + where();
        };
    }

    private String where() {
        return hosts == 0 ? "" : " on " + hosts + " hosts";
    }
}
