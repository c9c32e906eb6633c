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

/// Accelerations of bodies by the masses of others, each by each. Thread-safe.
public final class Gravity implements AutoCloseable {
    private static final int BLOCK = 256;

    private final Stream stream;
    private final Kernels kernels;

    private Gravity(Stream stream, Kernels kernels) {
        this.stream = stream;
        this.kernels = kernels;
    }

    /// Compile it.
    ///
    /// @param type FLOAT or DOUBLE
    public static Gravity of(Device device, Datatype type) {
        Real real = Real.of(type);
        HostBody body = (call, from, to) -> {
            for (long i = from; i < to; i++) {
                accelerate(real, call, i);
            }
        };
        return new Gravity(device.stream(), Ready.compile(device, "gravity.pk", type, Map.of("BLOCK", "" + BLOCK),
                Map.of("accelerations", body)));
    }

    /// The same on another stream of the device.
    public Gravity on(Stream other) {
        return new Gravity(other, kernels);
    }

    /// Set the acceleration of each of `n` bodies, with `G = 1`: the sum of `m d / (d² + softening²)^(3/2)` over all
    /// bodies that have mass. A body doesn't act on itself, since it is at no distance.
    ///
    /// @param at    x, y and z of the bodies, one behind the other: 3 n numbers
    /// @param from  x, y and z of those that have mass: 3 count numbers; may be `at`
    /// @param mass  their masses
    /// @param count how many
    /// @param to    x, y and z of the accelerations: 3 n numbers
    public void accelerations(DeviceBuf at, int n, DeviceBuf from, DeviceBuf mass, int count, double softening,
            DeviceBuf to) {
        Ready.atLeast("at", at, 3L * n);
        Ready.atLeast("from", from, 3L * count);
        Ready.atLeast("mass", mass, count);
        Ready.atLeast("to", to, 3L * n);
        if (!(softening > 0)) {
            throw new IllegalArgumentException("softening isn't positive: softening=" + softening
                    + "; without it bodies that meet have no finite acceleration");
        }
        kernels.get("accelerations")
                .launch(stream, Range.of1d(n).block(BLOCK), at, n, from, mass, count,
                        softening * softening, to);
    }

    private static void accelerate(Real real, HostCall call, long i) {
        MemorySegment at = call.memory(0);
        MemorySegment from = call.memory(2);
        MemorySegment mass = call.memory(3);
        long n = call.i32(1);
        long count = call.i32(4);
        double[] sum = new double[3];
        for (long j = 0; j < count; j++) {
            double dx = real.get(from, j) - real.get(at, i);
            double dy = real.get(from, count + j) - real.get(at, n + i);
            double dz = real.get(from, 2 * count + j) - real.get(at, 2 * n + i);
            double square = dx * dx + dy * dy + dz * dz + call.real(5);
            double pull = real.get(mass, j) / (square * Math.sqrt(square));
            sum[0] += pull * dx;
            sum[1] += pull * dy;
            sum[2] += pull * dz;
        }
        for (int d = 0; d < sum.length; d++) {
            real.set(call.memory(6), d * n + i, sum[d]);
        }
    }

    @Override
    public void close() {
        kernels.close();
    }
}
