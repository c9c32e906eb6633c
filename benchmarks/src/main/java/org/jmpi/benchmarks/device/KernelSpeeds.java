package org.jmpi.benchmarks.device;

import java.util.List;
import org.jmpi.Datatype;
import org.jmpi.benchmarks.report.Measure;
import org.jmpi.benchmarks.report.Results;
import org.jmpi.gpu.Device;
import org.jmpi.gpu.DeviceBuf;
import org.jmpi.gpu.kernels.Gravity;
import org.jmpi.gpu.kernels.MatrixProduct;
import org.jmpi.gpu.kernels.Stencils;
import org.jmpi.gpu.kernels.Vectors;

/// Launches, and the ready-made kernels: those that memory bounds as a share of the device's own copy.
public final class KernelSpeeds {
    private static final double GIGA = 1e9;
    private static final double MICROS = 1e6;
    private static final double PERCENT = 100;
    private static final int SIDE = 2_000;
    private static final int VECTOR = SIDE * SIDE;
    private static final long BYTES = (long) VECTOR * Double.BYTES;
    private static final int MATRIX = 512;
    private static final int BODIES = 4_096;
    private static final double FLOPS_A_PULL = 20;

    private final Repeated repeated;
    private final Device device;
    private final Results results;
    private final double copyRate;

    private KernelSpeeds(Repeated repeated, Results results) {
        this.repeated = repeated;
        device = repeated.device();
        this.results = results;
        copyRate = Copies.rate(repeated, BYTES);
    }

    /// Measure and print.
    public static void measure(Repeated repeated, Results results) {
        var speeds = new KernelSpeeds(repeated, results);
        speeds.vectors();
        speeds.stencil();
        speeds.plainLoops();
        speeds.product();
        speeds.bodies();
    }

    private void vectors() {
        try (Vectors vectors = Vectors.of(device, Datatype.DOUBLE);
                DeviceBuf x = device.allocate(Datatype.DOUBLE, VECTOR);
                DeviceBuf y = device.allocate(Datatype.DOUBLE, VECTOR)) {
            DeviceBuf one = x.slice(0, 1);
            double launch = repeated.seconds(() -> vectors.fill(one, 1));
            results.line("launch", Double.BYTES, List.of(new Measure("best", "us", launch * MICROS)));
            moved("fill", 1, repeated.seconds(() -> vectors.fill(x, 1)));
            moved("copy", 2, repeated.seconds(() -> vectors.copy(x, y)));
            moved("axpy", 3, repeated.seconds(() -> vectors.axpy(0.5, x, y)));
            moved("dot", 2, repeated.seconds(() -> vectors.dot(x, y)));
        }
    }

    /// A kernel that reads and writes so many doubles an element.
    private void moved(String kernel, int doubles, double seconds) {
        double rate = rate(kernel, doubles, seconds);
        results.line(kernel, BYTES, List.of(new Measure("share", "%", PERCENT * rate / copyRate)));
    }

    private double rate(String loop, int doubles, double seconds) {
        double rate = doubles * BYTES / seconds;
        results.line(loop, BYTES, List.of(new Measure("best", "GB/s", rate / GIGA)));
        return rate;
    }

    private void stencil() {
        long nx = SIDE - 2L;
        try (Stencils stencils = Stencils.of(device, Datatype.DOUBLE);
                DeviceBuf u = device.allocate(Datatype.DOUBLE, VECTOR);
                DeviceBuf v = device.allocate(Datatype.DOUBLE, VECTOR)) {
            moved("jacobi", 2, repeated.seconds(() -> stencils.five(u, v, nx, nx, 0, 0.25)));
        }
    }

    /// For comparison.
    private void plainLoops() {
        var loops = new PlainLoops(VECTOR);
        rate("axpy-java", 3, repeated.seconds(() -> loops.axpy(0.5)));
        rate("jacobi-java", 2, repeated.seconds(() -> loops.five(SIDE, 0.25)));
    }

    private void product() {
        for (Datatype type : List.of(Datatype.FLOAT, Datatype.DOUBLE)) {
            long cells = (long) MATRIX * MATRIX;
            try (MatrixProduct product = MatrixProduct.of(device, type); DeviceBuf a = device.allocate(type, cells);
                    DeviceBuf b = device.allocate(type, cells); DeviceBuf c = device.allocate(type, cells)) {
                computed("gemm-" + type.name(), cells * type.size(), 2.0 * cells * MATRIX,
                        repeated.seconds(() -> product.multiply(1, a, b, 0, c, MATRIX, MATRIX, MATRIX)));
            }
        }
    }

    private void bodies() {
        try (Gravity gravity = Gravity.of(device, Datatype.FLOAT);
                DeviceBuf at = device.allocate(Datatype.FLOAT, 3L * BODIES);
                DeviceBuf mass = device.allocate(Datatype.FLOAT, BODIES);
                DeviceBuf to = device.allocate(Datatype.FLOAT, 3L * BODIES)) {
            computed("nbody-float", 3L * BODIES * Float.BYTES, FLOPS_A_PULL * BODIES * BODIES,
                    repeated.seconds(() -> gravity.accelerations(at, BODIES, at, mass, BODIES, 0.1, to)));
        }
    }

    private void computed(String kernel, long bytes, double flops, double seconds) {
        results.line(kernel, bytes, List.of(new Measure("best", "Gflop/s", flops / seconds / GIGA)));
    }
}
