package org.jmpi.gpu.kernels;

import java.lang.foreign.MemorySegment;
import java.util.Map;
import org.jmpi.Datatype;
import org.jmpi.gpu.Device;
import org.jmpi.gpu.DeviceBuf;
import org.jmpi.gpu.HostBody;
import org.jmpi.gpu.HostCall;
import org.jmpi.gpu.Kernels;
import org.jmpi.gpu.Range;
import org.jmpi.gpu.Stream;

/// Products of matrices that lie row by row. Thread-safe.
public final class MatrixProduct implements AutoCloseable {
    /// On a GPU a group of 16 × 16 items makes a tile of 64 × 64, 4 × 4 cells each; on processors an item makes 32 cells
    /// of a row.
    private static final int GROUP = 16;
    private static final int TILE = 64;
    private static final int RUN = 32;

    private final Device device;
    private final Stream stream;
    private final Kernels kernels;

    private MatrixProduct(Device device, Stream stream, Kernels kernels) {
        this.device = device;
        this.stream = stream;
        this.kernels = kernels;
    }

    /// Compile it.
    ///
    /// @param type FLOAT or DOUBLE
    public static MatrixProduct of(Device device, Datatype type) {
        Real real = Real.of(type);
        HostBody body = (call, from, to) -> rows(real, call, from, to);
        Map<String, String> sizes = Map.of("GROUP", "" + GROUP, "TILE", "" + TILE, "RUN", "" + RUN);
        return new MatrixProduct(device, device.stream(),
                Ready.compile(device, "gemm.pk", type, sizes, Map.of("gemm", body)));
    }

    /// The same on another stream of the device.
    public MatrixProduct on(Stream other) {
        return new MatrixProduct(device, other, kernels);
    }

    /// Set `C = alpha A B + beta C`. Where beta is 0, what C holds doesn't matter.
    ///
    /// @param a rows × inner
    /// @param b inner × columns
    /// @param c rows × columns, another buffer
    public void multiply(double alpha, DeviceBuf a, DeviceBuf b, double beta, DeviceBuf c, int rows, int columns,
            int inner) {
        Ready.size("rows", rows, 0);
        Ready.size("columns", columns, 0);
        Ready.size("inner", inner, 0);
        Ready.atLeast("a", a, (long) rows * inner);
        Ready.atLeast("b", b, (long) inner * columns);
        Ready.atLeast("c", c, (long) rows * columns);
        kernels.get("gemm").launch(stream, range(rows, columns), alpha, a, b, beta, c, rows, columns, inner);
    }

    private Range range(long rows, long columns) {
        if (device.info().isCpu()) {
            return Range.of2d(Math.ceilDiv(columns, RUN), rows).block(1, 1);
        }
        return Range.of2d(Math.ceilDiv(columns, TILE) * GROUP, Math.ceilDiv(rows, TILE) * GROUP).block(GROUP, GROUP);
    }

    private static void rows(Real real, HostCall call, long from, long to) {
        MemorySegment c = call.memory(4);
        int columns = call.i32(6);
        double[] row = new double[columns];
        for (long i = from; i < to; i++) {
            products(real, call, i, row);
            for (int j = 0; j < columns; j++) {
                long at = i * columns + j;
                double before = call.real(3) == 0 ? 0 : call.real(3) * real.get(c, at);
                real.set(c, at, call.real(0) * row[j] + before);
            }
        }
    }

    private static void products(Real real, HostCall call, long i, double[] row) {
        MemorySegment a = call.memory(1);
        MemorySegment b = call.memory(2);
        long inner = call.i32(7);
        java.util.Arrays.fill(row, 0);
        for (long k = 0; k < inner; k++) {
            double factor = real.get(a, i * inner + k);
            for (int j = 0; j < row.length; j++) {
                row[j] += factor * real.get(b, k * row.length + j);
            }
        }
    }

    @Override
    public void close() {
        kernels.close();
    }
}
