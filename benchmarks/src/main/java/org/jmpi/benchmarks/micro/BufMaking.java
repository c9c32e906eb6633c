package org.jmpi.benchmarks.micro;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.TimeUnit;
import org.jmpi.Buf;
import org.jmpi.Datatype;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What a [Buf] costs that is made for each call.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class BufMaking {
    private static final int LENGTH = 128;

    private final double[] array = new double[LENGTH];
    private final MemorySegment memory = Arena.global().allocate(LENGTH * Double.BYTES, Long.BYTES);

    /// Of an array.
    @Benchmark
    public Buf ofArray() {
        return Buf.of(array);
    }

    /// Of a range of an array.
    @Benchmark
    public Buf ofRange() {
        return Buf.of(array, 1, LENGTH - 2);
    }

    /// Of native memory.
    @Benchmark
    public Buf ofSegment() {
        return Buf.of(memory, Datatype.DOUBLE, LENGTH);
    }

    /// Of an array, used at once and dropped.
    @Benchmark
    public long ofArrayDropped() {
        return Buf.of(array).count();
    }
}
