package org.jmpi.benchmarks.compare;

import static org.jmpi.benchmarks.compare.Direction.AT_LEAST;
import static org.jmpi.benchmarks.compare.Direction.AT_MOST;

import java.util.List;

/// The goals of an OpenCL device that is this machine's processors, as data.
final class DeviceRows {
    private static final long MIB = 1 << 20;
    /// Of the kernels' vectors and grids.
    private static final long VECTOR = 32_000_000;
    private static final int DOUBLE = 8;

    private DeviceRows() {
    }

    /// All rows, in the report's order.
    static List<Row> all() {
        return List.of(
                new Row("device message 1 MiB", Workload.shm(Figure.DEVICE_MESSAGES, MIB), "message-staged", "mean",
                        Reference.ownSeries("message-host", "from host memory"), AT_MOST, 1 / 0.8, List.of()),
                kernel("vector add", "axpy"), kernel("jacobi", "jacobi"),
                new Row("launch", Workload.shm(Figure.DEVICE, DOUBLE, 1), "launch", "best",
                        Reference.of(PeerName.OPENCL_C), AT_MOST, 1.3, List.of()));
    }

    private static Row kernel(String title, String series) {
        return new Row(title, Workload.shm(Figure.DEVICE, VECTOR, 1), series, "best",
                Reference.ownSeries(series + "-java", "plain Java on all cores"), AT_LEAST, 1, List.of());
    }
}
