package org.jmpi.benchmarks.micro;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jmpi.ReproducibleSum;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What a reproducible sum costs a number, beside a plain one; and what a reduction does with two sums.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Summing {
    private static final int COUNT = 10_000;

    /// Binary orders of magnitude that the numbers are spread over.
    @Param({"1", "600"}) private int spread = 1;

    private final double[] numbers = new double[COUNT];
    private final ReproducibleSum sum = ReproducibleSum.create();
    private final MemorySegment partial = MemorySegment.ofArray(new long[ReproducibleSum.LONGS]);
    private final MemorySegment total = MemorySegment.ofArray(new long[ReproducibleSum.LONGS]);

    /// Make the numbers, of both signs.
    @Setup
    public void makeNumbers() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < COUNT; i++) {
            numbers[i] = Math.scalb(random.nextDouble(-2, 2), random.nextInt(spread));
        }
    }

    /// A loop over the array.
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public double plain() {
        double total = 0;
        for (double number : numbers) {
            total += number;
        }
        return total;
    }

    /// The array at once.
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public double reproducible() {
        sum.clear();
        sum.add(numbers);
        return sum.sum();
    }

    /// Number by number.
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public double reproducibleSingly() {
        sum.clear();
        for (double number : numbers) {
            sum.add(number);
        }
        return sum.sum();
    }

    /// A partial sum taken in, as each step of an allReduce does.
    @Benchmark
    public long combine() {
        ReproducibleSum.OP.apply(partial, 0, total, 0, 1, ReproducibleSum.TYPE);
        return total.getAtIndex(ValueLayout.JAVA_LONG, 0);
    }
}
