package org.jmpi.samples.devices;

import static java.util.Locale.ROOT;

import java.lang.foreign.ValueLayout;
import java.util.Map;
import org.jmpi.Datatype;
import org.jmpi.Mpi;
import org.jmpi.gpu.Device;
import org.jmpi.gpu.DeviceBuf;
import org.jmpi.gpu.HostCall;
import org.jmpi.gpu.Kernel;
import org.jmpi.gpu.Kernels;
import org.jmpi.gpu.Range;
import org.jmpi.gpu.kernels.Vectors;

/// What a device can do at most, measured by a copy of doubles and by multiply-adds of doubles.
///
/// A computation of `flops` that has to move `bytes` can take no less than the longer of the two; how near it comes is the
/// roofline it reaches.
///
/// @param bytesPerSecond read and written
/// @param flopsPerSecond additions and multiplications
public record Roofline(double bytesPerSecond, double flopsPerSecond) {
    private static final int ITEMS = 1 << 14;
    private static final int ROUNDS = 500;
    private static final double FLOPS_A_ROUND = 16;
    private static final int DOUBLES = 1 << 21;
    private static final int TRIES = 3;
    private static final int CHAINS = 8;

    /// Measure a device; some tenths of a second.
    public static Roofline of(Device device) {
        return new Roofline(2.0 * DOUBLES * Double.BYTES / copy(device),
                FLOPS_A_ROUND * ITEMS * ROUNDS / compute(device));
    }

    private static double copy(Device device) {
        try (Vectors vectors = Vectors.of(device, Datatype.DOUBLE);
                DeviceBuf from = device.allocate(Datatype.DOUBLE, DOUBLES);
                DeviceBuf to = device.allocate(Datatype.DOUBLE, DOUBLES)) {
            return best(device, () -> vectors.copy(from, to));
        }
    }

    private static double compute(Device device) {
        var source = Kernels.source("peak.pk").body("chains", Roofline::chains);
        try (Kernels kernels = device.compile(source, Map.of("REAL", "double"));
                DeviceBuf out = device.allocate(Datatype.DOUBLE, ITEMS)) {
            Kernel chains = kernels.get("chains");
            return best(device, () -> chains.launch(Range.of1d(ITEMS), out, (long) ITEMS, 0.5, ROUNDS));
        }
    }

    /// Seconds of the fastest try, behind one that isn't timed.
    private static double best(Device device, Runnable work) {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= TRIES; i++) {
            double start = Mpi.wtime();
            work.run();
            device.stream().synchronise();
            best = i == 0 ? best : Math.min(best, Mpi.wtime() - start);
        }
        return best;
    }

    private static void chains(HostCall call, long from, long to) {
        for (long i = from; i < to; i++) {
            call.memory(0).setAtIndex(ValueLayout.JAVA_DOUBLE, i, chain(i, call.real(2), call.i32(3)));
        }
    }

    private static double chain(long first, double factor, int rounds) {
        double[] values = new double[CHAINS];
        for (int chain = 0; chain < CHAINS; chain++) {
            values[chain] = first + chain;
        }
        double sum = 0;
        for (int round = 0; round < rounds; round++) {
            for (int chain = 0; chain < CHAINS; chain++) {
                values[chain] = values[chain] * factor + 1;
            }
        }
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /// The reached part of the roofline in words, for a computation of one device.
    public String reached(double flops, double bytes, double seconds) {
        double least = Math.max(flops / flopsPerSecond, bytes / bytesPerSecond);
        String bound = flops / flopsPerSecond > bytes / bytesPerSecond ? "computing" : "memory";
        return String.format(ROOT,
                "%.2f Gflop/s, %.2f GB/s; %.0f %% of the roofline, bound by %s (%.2f Gflop/s, %.2f GB/s)",
                flops / seconds / 1e9, bytes / seconds / 1e9, 100 * least / seconds, bound, flopsPerSecond / 1e9,
                bytesPerSecond / 1e9);
    }
}
