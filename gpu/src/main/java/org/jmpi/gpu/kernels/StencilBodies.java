package org.jmpi.gpu.kernels;

import java.lang.foreign.MemorySegment;
import java.util.Map;
import org.jmpi.gpu.HostBody;
import org.jmpi.gpu.HostCall;

/// The kernels of `stencils.pk` in Java.
record StencilBodies(Real real) {

    static Map<String, HostBody> of(Real real) {
        var bodies = new StencilBodies(real);
        return Map.of("five", bodies::five, "seven", bodies::seven);
    }

    private void five(HostCall call, long from, long to) {
        MemorySegment u = call.memory(0);
        MemorySegment v = call.memory(1);
        long nx = call.i64(2);
        long pitch = nx + 2;
        double centre = call.real(5);
        double edge = call.real(6);
        for (long row = call.i64(3) + from; row < call.i64(3) + to; row++) {
            for (long i = row * pitch + 1; i <= row * pitch + nx; i++) {
                double around = real.get(u, i - pitch) + real.get(u, i + pitch) + (real.get(u, i - 1)
                        + real.get(u, i + 1));
                real.set(v, i, centre * real.get(u, i) + edge * around);
            }
        }
    }

    private void seven(HostCall call, long from, long to) {
        MemorySegment u = call.memory(0);
        MemorySegment v = call.memory(1);
        long nx = call.i64(2);
        long ny = call.i64(3);
        long pitch = nx + 2;
        long plane = pitch * (ny + 2);
        for (long z = from + 1; z <= to; z++) {
            for (long y = 1; y <= ny; y++) {
                sevenInRow(call, u, v, z * plane + y * pitch, pitch, plane);
            }
        }
    }

    private void sevenInRow(HostCall call, MemorySegment u, MemorySegment v, long row, long pitch, long plane) {
        double centre = call.real(5);
        double edge = call.real(6);
        for (long i = row + 1; i <= row + call.i64(2); i++) {
            double around = real.get(u, i - plane) + real.get(u, i + plane) + (real.get(u, i - pitch)
                    + real.get(u, i + pitch)) + (real.get(u, i - 1) + real.get(u, i + 1));
            real.set(v, i, centre * real.get(u, i) + edge * around);
        }
    }
}
