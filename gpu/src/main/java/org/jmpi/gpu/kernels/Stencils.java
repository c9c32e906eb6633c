package org.jmpi.gpu.kernels;

import java.util.Map;
import org.jmpi.Datatype;
import org.jmpi.gpu.Device;
import org.jmpi.gpu.DeviceBuf;
import org.jmpi.gpu.Kernels;
import org.jmpi.gpu.Range;
import org.jmpi.gpu.Stream;

/// Sums over the nearest neighbours in a grid with a border of one cell all around. Thread-safe.
///
/// A grid of nx × ny inner cells is an array of (ny + 2) rows of (nx + 2) cells; one of nx × ny × nz is (nz + 2) of those.
public final class Stencils implements AutoCloseable {
    private final Stream stream;
    private final Kernels kernels;

    private Stencils(Stream stream, Kernels kernels) {
        this.stream = stream;
        this.kernels = kernels;
    }

    /// Compile them.
    ///
    /// @param type FLOAT or DOUBLE
    public static Stencils of(Device device, Datatype type) {
        return new Stencils(device.stream(),
                Ready.compile(device, "stencils.pk", type, Map.of(), StencilBodies.of(Real.of(type))));
    }

    /// The same on another stream of the device.
    public Stencils on(Stream other) {
        return new Stencils(other, kernels);
    }

    /// Set each inner cell of rows `first` to `first + rows` of `to` (1 is the first inner row) to `centre` times that
    /// cell of `from` plus `edge` times the sum of its four neighbours.
    ///
    /// @param to another grid than `from`
    public void five(DeviceBuf from, DeviceBuf to, long nx, long ny, long first, long rows, double centre,
            double edge) {
        Ready.size("nx", nx, 0);
        Ready.size("ny", ny, 0);
        Ready.size("rows", rows, 0);
        if (first < 1 || first + rows > ny + 1) {
            throw new IllegalArgumentException("rows leave the grid: first=" + first + ", rows=" + rows + ", ny=" + ny
                    + "; stay in 1 to ny");
        }
        long cells = (nx + 2) * (ny + 2);
        Ready.atLeast("from", from, cells);
        Ready.atLeast("to", to, cells);
        kernels.get("five").launch(stream, Range.of2d(nx, rows), from, to, nx, first, rows, centre, edge);
    }

    /// The same for all rows.
    public void five(DeviceBuf from, DeviceBuf to, long nx, long ny, double centre, double edge) {
        five(from, to, nx, ny, 1, ny, centre, edge);
    }

    /// Set each inner cell of `to` to `centre` times that cell of `from` plus `edge` times the sum of its six neighbours.
    public void seven(DeviceBuf from, DeviceBuf to, long nx, long ny, long nz, double centre, double edge) {
        Ready.size("nx", nx, 0);
        Ready.size("ny", ny, 0);
        Ready.size("nz", nz, 0);
        long cells = (nx + 2) * (ny + 2) * (nz + 2);
        Ready.atLeast("from", from, cells);
        Ready.atLeast("to", to, cells);
        kernels.get("seven").launch(stream, Range.of3d(nx, ny, nz), from, to, nx, ny, nz, centre, edge);
    }

    @Override
    public void close() {
        kernels.close();
    }
}
