package org.jmpi.samples.heatgpu;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Map;
import org.jmpi.gpu.Device;
import org.jmpi.gpu.DeviceBuf;
import org.jmpi.gpu.HostCall;
import org.jmpi.gpu.Kernel;
import org.jmpi.gpu.Kernels;
import org.jmpi.gpu.Range;
import org.jmpi.gpu.Stream;

/// The kernel of `heat.pk` on a device, with the same in Java for the host device.
final class Relaxation {
    private final Kernel relax;
    private final int columns;

    Relaxation(Device device, int columns) {
        this.columns = columns;
        relax = device.compile(Kernels.source("heat.pk").body("relax", Relaxation::relax), Map.of("REAL", "double"))
                .get("relax");
    }

    /// Begin to relax rows `first` to `first + rows`.
    void launch(Stream stream, DeviceBuf now, DeviceBuf next, int first, int rows) {
        relax.launch(stream, Range.of2d(columns, rows), now, next, columns, first, rows);
    }

    private static void relax(HostCall call, long from, long to) {
        MemorySegment now = call.memory(0);
        MemorySegment next = call.memory(1);
        long columns = call.i64(2);
        for (long row = call.i64(3) + from; row < call.i64(3) + to; row++) {
            relaxRow(now, next, row * (columns + 2), columns);
        }
    }

    private static void relaxRow(MemorySegment now, MemorySegment next, long row, long columns) {
        long pitch = columns + 2;
        for (long i = row + 1; i <= row + columns; i++) {
            double vertical = at(now, i - pitch) + at(now, i + pitch);
            next.setAtIndex(ValueLayout.JAVA_DOUBLE, i, 0.25 * (vertical + (at(now, i - 1) + at(now, i + 1))));
        }
    }

    private static double at(MemorySegment cells, long index) {
        return cells.getAtIndex(ValueLayout.JAVA_DOUBLE, index);
    }
}
