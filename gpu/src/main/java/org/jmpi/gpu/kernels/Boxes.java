package org.jmpi.gpu.kernels;

import java.util.Map;
import org.jmpi.Datatype;
import org.jmpi.gpu.Device;
import org.jmpi.gpu.DeviceBuf;
import org.jmpi.gpu.HostBody;
import org.jmpi.gpu.HostCall;
import org.jmpi.gpu.Kernels;
import org.jmpi.gpu.Range;
import org.jmpi.gpu.Stream;

/// Copies parts of grids to and from vectors without gaps, as halos are sent and received. Thread-safe.
public final class Boxes implements AutoCloseable {
    private static final int FIRST = 2;

    private final Stream stream;
    private final Kernels kernels;

    private Boxes(Stream stream, Kernels kernels) {
        this.stream = stream;
        this.kernels = kernels;
    }

    /// Compile them.
    ///
    /// @param type FLOAT or DOUBLE
    public static Boxes of(Device device, Datatype type) {
        Real real = Real.of(type);
        HostBody pack = (call, from, to) -> {
            Box box = box(call);
            for (long i = from; i < to; i++) {
                real.set(call.memory(1), i, real.get(call.memory(0), box.place(i)));
            }
        };
        HostBody unpack = (call, from, to) -> {
            Box box = box(call);
            for (long i = from; i < to; i++) {
                real.set(call.memory(0), box.place(i), real.get(call.memory(1), i));
            }
        };
        return new Boxes(device.stream(),
                Ready.compile(device, "boxes.pk", type, Map.of(), Map.of("pack", pack, "unpack", unpack)));
    }

    private static Box box(HostCall call) {
        long[] size = new long[9];
        for (int i = 0; i < size.length; i++) {
            size[i] = call.i64(FIRST + i);
        }
        return new Box(size[0], size[1], size[2], size[3], size[4], size[5], size[6], size[7], size[8]);
    }

    /// The same on another stream of the device.
    public Boxes on(Stream other) {
        return new Boxes(other, kernels);
    }

    /// Copy a part of a grid to the first elements of a vector.
    public void pack(DeviceBuf grid, Box box, DeviceBuf packed) {
        launch("pack", grid, box, packed);
    }

    /// Copy the first elements of a vector to a part of a grid.
    public void unpack(DeviceBuf packed, DeviceBuf grid, Box box) {
        launch("unpack", grid, box, packed);
    }

    private void launch(String kernel, DeviceBuf grid, Box box, DeviceBuf packed) {
        Ready.atLeast("grid", grid, box.gridCells());
        Ready.atLeast("packed", packed, box.cells());
        kernels.get(kernel)
                .launch(stream, Range.of1d(box.cells()), grid, packed, box.nx(), box.ny(), box.nz(),
                        box.x(), box.y(), box.z(), box.width(), box.height(), box.depth());
    }

    @Override
    public void close() {
        kernels.close();
    }
}
