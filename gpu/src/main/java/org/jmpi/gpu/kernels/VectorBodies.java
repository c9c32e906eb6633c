package org.jmpi.gpu.kernels;

import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import org.jmpi.gpu.HostBody;
import org.jmpi.gpu.HostCall;

/// The kernels of `vectors.pk` in Java.
record VectorBodies(Real real) {

    static Map<String, HostBody> of(Real real) {
        var bodies = new VectorBodies(real);
        return Map.of("fill", bodies::fill, "copy", bodies::copy, "axpy", bodies::axpy, "dot_product", bodies::dot,
                "sum",
                bodies.folding(0, Double::sum), "smallest",
                bodies.folding(Double.POSITIVE_INFINITY, (a, b) -> b < a ? b : a), "largest",
                bodies.folding(Double.NEGATIVE_INFINITY, (a, b) -> b > a ? b : a));
    }

    private void fill(HostCall call, long from, long to) {
        MemorySegment x = call.memory(0);
        double value = call.real(1);
        for (long i = from; i < to; i++) {
            real.set(x, i, value);
        }
    }

    private void copy(HostCall call, long from, long to) {
        MemorySegment x = call.memory(0);
        MemorySegment y = call.memory(1);
        for (long i = from; i < to; i++) {
            real.set(y, i, real.get(x, i));
        }
    }

    private void axpy(HostCall call, long from, long to) {
        double a = call.real(0);
        MemorySegment x = call.memory(1);
        MemorySegment y = call.memory(2);
        for (long i = from; i < to; i++) {
            real.set(y, i, a * real.get(x, i) + real.get(y, i));
        }
    }

    private void dot(HostCall call, long from, long to) {
        MemorySegment x = call.memory(0);
        MemorySegment y = call.memory(1);
        for (long part = from; part < to; part++) {
            double sum = 0;
            long end = start(call, 3, part + 1);
            for (long i = start(call, 3, part); i < end; i++) {
                sum += real.get(x, i) * real.get(y, i);
            }
            real.set(call.memory(2), part, sum);
        }
    }

    private HostBody folding(double begin, DoubleBinaryOperator combine) {
        return (call, from, to) -> {
            MemorySegment x = call.memory(0);
            for (long part = from; part < to; part++) {
                double result = begin;
                long end = start(call, 2, part + 1);
                for (long i = start(call, 2, part); i < end; i++) {
                    result = combine.applyAsDouble(result, real.get(x, i));
                }
                real.set(call.memory(1), part, result);
            }
        };
    }

    /// Where the elements of a part begin.
    private static long start(HostCall call, int length, long part) {
        return part * call.i64(length) / call.range().x();
    }
}
