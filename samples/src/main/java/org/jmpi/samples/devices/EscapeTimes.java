package org.jmpi.samples.devices;

import java.lang.foreign.ValueLayout;
import java.util.Map;
import org.jmpi.gpu.Device;
import org.jmpi.gpu.DeviceBuf;
import org.jmpi.gpu.HostCall;
import org.jmpi.gpu.Kernel;
import org.jmpi.gpu.Kernels;
import org.jmpi.gpu.Range;

/// The kernel of `mandelbrot.pk` on a device, with the same in Java.
public final class EscapeTimes {
    private static final double LEFT = -2.25;
    private static final double TOP = -1.5;
    private static final double WIDTH = 3;
    private static final double LIMIT = 4;

    private final Kernel escape;

    /// Compile it.
    public EscapeTimes(Device device) {
        var source = Kernels.source("mandelbrot.pk").body("escape", EscapeTimes::escape);
        escape = device.compile(source, Map.of("REAL", "double")).get("escape");
    }

    /// Begin to count the steps of rows `first`, `first + stride` and so on of a picture of size × size points.
    public void launch(DeviceBuf steps, long size, long first, long stride, long rows, int most) {
        escape.launch(Range.of2d(size, rows), steps, size, first, stride, rows, most);
    }

    private static void escape(HostCall call, long from, long to) {
        long size = call.i64(1);
        for (long i = from; i < to; i++) {
            for (long column = 0; column < size; column++) {
                call.memory(0)
                        .setAtIndex(ValueLayout.JAVA_INT, i * size + column,
                                steps(column, call.i64(2) + i * call.i64(3), size, call.i32(5)));
            }
        }
    }

    /// Steps that a point stays near, at most `most`.
    public static int steps(long column, long row, long size, int most) {
        double x0 = LEFT + WIDTH * column / size;
        double y0 = TOP + WIDTH * row / size;
        double x = 0;
        double y = 0;
        int step = 0;
        while (step < most && x * x + y * y <= LIMIT) {
            double next = x * x - y * y + x0;
            y = 2 * x * y + y0;
            x = next;
            step++;
        }
        return step;
    }
}
