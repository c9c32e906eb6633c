package org.jmpi.gpu.kernels;

import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import org.jmpi.Datatype;
import org.jmpi.gpu.Device;
import org.jmpi.gpu.DeviceBuf;
import org.jmpi.gpu.HostBody;
import org.jmpi.gpu.Kernels;
import org.jmpi.gpu.Range;
import org.jmpi.gpu.Stream;

/// Combines two vectors element by element with an expression of one's own. Thread-safe.
public final class PairMap implements AutoCloseable {
    private final Stream stream;
    private final Kernels kernels;

    private PairMap(Stream stream, Kernels kernels) {
        this.stream = stream;
        this.kernels = kernels;
    }

    /// Compile an expression.
    ///
    /// @param type       FLOAT or DOUBLE
    /// @param expression of `a` and `b`, two numbers of type `real`, such as `fabs(a - b)`
    /// @param host       the same in Java, for the host device
    /// @throws org.jmpi.gpu.KernelException where it can't be compiled
    public static PairMap of(Device device, Datatype type, String expression, DoubleBinaryOperator host) {
        Real real = Real.of(type);
        HostBody body = (call, from, to) -> {
            MemorySegment x = call.memory(0);
            MemorySegment y = call.memory(1);
            MemorySegment z = call.memory(2);
            for (long i = from; i < to; i++) {
                real.set(z, i, host.applyAsDouble(real.get(x, i), real.get(y, i)));
            }
        };
        Kernels kernels = Ready.compile(device, "pairs.pk", type, Map.of("EXPRESSION(a, b)", "(" + expression + ")"),
                Map.of("map2", body));
        return new PairMap(device.stream(), kernels);
    }

    /// The same on another stream of the device.
    public PairMap on(Stream other) {
        return new PairMap(other, kernels);
    }

    /// Set each element of `z` to the expression of those of `x` and `y`; `z` may be one of them.
    public void apply(DeviceBuf x, DeviceBuf y, DeviceBuf z) {
        Ready.atLeast("y", y, x.count());
        Ready.atLeast("z", z, x.count());
        kernels.get("map2").launch(stream, Range.of1d(x.count()), x, y, z, x.count());
    }

    @Override
    public void close() {
        kernels.close();
    }
}
