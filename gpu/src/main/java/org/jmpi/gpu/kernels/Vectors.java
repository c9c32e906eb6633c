package org.jmpi.gpu.kernels;

import java.util.Map;
import org.jmpi.Buf;
import org.jmpi.Datatype;
import org.jmpi.gpu.Device;
import org.jmpi.gpu.DeviceBuf;
import org.jmpi.gpu.Kernels;
import org.jmpi.gpu.Range;
import org.jmpi.gpu.Stream;

/// Operations on vectors of float or double. Thread-safe, but for those that give a number back, one at a time each.
public final class Vectors implements AutoCloseable {
    private static final int BLOCK = 256;
    /// Groups a compute unit in a reduction: enough to keep a GPU busy, few enough to add up at the end.
    private static final int GROUPS_A_UNIT = 4;

    private final Device device;
    private final Stream stream;
    private final Kernels kernels;
    private final DeviceBuf parts;
    private final Range range;

    private Vectors(Device device, Stream stream, Kernels kernels, DeviceBuf parts) {
        this.device = device;
        this.stream = stream;
        this.kernels = kernels;
        this.parts = parts;
        long groups = parts.count();
        this.range = device.info().isCpu() ? Range.of1d(groups).block(1) : Range.of1d(groups * BLOCK).block(BLOCK);
    }

    /// Compile them; close them ahead of the device, or with it.
    ///
    /// @param type FLOAT or DOUBLE
    public static Vectors of(Device device, Datatype type) {
        Kernels kernels = Ready.compile(device, "vectors.pk", type, Map.of("BLOCK", "" + BLOCK),
                VectorBodies.of(Real.of(type)));
        DeviceBuf parts = device.allocate(type, (long) GROUPS_A_UNIT * Math.max(1, device.info().computeUnits()));
        return new Vectors(device, device.stream(), kernels, parts);
    }

    /// The same on another stream of the device. What gives numbers back shares memory: one at a time.
    public Vectors on(Stream other) {
        return new Vectors(device, other, kernels, parts);
    }

    /// Set all elements.
    public void fill(DeviceBuf x, double value) {
        kernels.get("fill").launch(stream, Range.of1d(x.count()), x, value, x.count());
    }

    /// Set `to = from`.
    public void copy(DeviceBuf from, DeviceBuf to) {
        Ready.atLeast("to", to, from.count());
        kernels.get("copy").launch(stream, Range.of1d(from.count()), from, to, from.count());
    }

    /// Set `y = a x + y`.
    public void axpy(double a, DeviceBuf x, DeviceBuf y) {
        Ready.atLeast("y", y, x.count());
        kernels.get("axpy").launch(stream, Range.of1d(x.count()), a, x, y, x.count());
    }

    /// The sum of the products. Blocks.
    public double dot(DeviceBuf x, DeviceBuf y) {
        Ready.atLeast("y", y, x.count());
        kernels.get("dot_product").launch(stream, range, x, y, parts, x.count());
        return sumOfParts();
    }

    /// The sum. Blocks.
    public double sum(DeviceBuf x) {
        kernels.get("sum").launch(stream, range, x, parts, x.count());
        return sumOfParts();
    }

    /// The smallest element that is a number, or +∞ where there is none. Blocks.
    public double min(DeviceBuf x) {
        kernels.get("smallest").launch(stream, range, x, parts, x.count());
        double least = Double.POSITIVE_INFINITY;
        for (double part : results()) {
            least = part < least ? part : least;
        }
        return least;
    }

    /// The largest element that is a number, or -∞ where there is none. Blocks.
    public double max(DeviceBuf x) {
        kernels.get("largest").launch(stream, range, x, parts, x.count());
        double most = Double.NEGATIVE_INFINITY;
        for (double part : results()) {
            most = part > most ? part : most;
        }
        return most;
    }

    private double sumOfParts() {
        double sum = 0;
        for (double part : results()) {
            sum += part;
        }
        return sum;
    }

    /// What the groups found, as doubles.
    private double[] results() {
        stream.synchronise();
        double[] results = new double[(int) parts.count()];
        if (Real.of(parts.datatype()) == Real.DOUBLE) {
            parts.download(results);
            return results;
        }
        float[] singles = new float[results.length];
        parts.download(Buf.of(singles));
        for (int i = 0; i < singles.length; i++) {
            results[i] = singles[i];
        }
        return results;
    }

    @Override
    public void close() {
        kernels.close();
        parts.close();
    }
}
