package org.jmpi.benchmarks.compare;

/// What one run of a program measures.
///
/// @param transport `shm` or `tcp`
/// @param memory    jmpi's memory: `heap`, `native` or `shared`; the C programs' is always native
/// @param bytes     bytes of a message; 0 where there is none
/// @param ranks     ranks of the job
record Workload(Figure figure, String transport, String memory, long bytes, int ranks) {

    /// Two ranks, native memory, over shared memory.
    static Workload shm(Figure figure, long bytes) {
        return new Workload(figure, "shm", "native", bytes, 2);
    }

    /// Two ranks, native memory, over sockets.
    static Workload tcp(Figure figure, long bytes) {
        return new Workload(figure, "tcp", "native", bytes, 2);
    }

    /// Two ranks, arrays, over shared memory.
    static Workload heap(Figure figure, long bytes) {
        return new Workload(figure, "shm", "heap", bytes, 2);
    }

    /// Starting and ending a job.
    static Workload startUp(int ranks) {
        return new Workload(Figure.START_UP, "shm", "native", 0, ranks);
    }

    /// The machine itself, without message passing.
    static Workload limits() {
        return new Workload(Figure.LIMITS, "shm", "native", 0, 2);
    }

    /// Whether whole processes are timed rather than messages.
    boolean isStartUp() {
        return figure == Figure.START_UP;
    }

    @Override
    public String toString() {
        return switch (figure) {
            case START_UP -> "start-up of " + ranks + " ranks";
            case LIMITS -> "limits of the machine";
            default -> figure.series() + " " + Quantity.bytes(bytes) + " " + transport + " " + memory;
        };
    }
}
