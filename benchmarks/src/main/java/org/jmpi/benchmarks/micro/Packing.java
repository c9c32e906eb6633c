package org.jmpi.benchmarks.micro;

import java.util.concurrent.TimeUnit;
import org.jmpi.Buf;
import org.jmpi.Datatype;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A column of a matrix of 1,024 rows, packed and unpacked.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Packing {
    private static final int ROWS = 1_024;
    private static final int COLUMNS = 64;

    /// Columns taken together.
    @Param({"1", "8"}) private int width = 1;

    private final double[] matrix = new double[ROWS * COLUMNS];
    private Buf column = Buf.empty();
    private Buf packed = Buf.empty();

    /// Make the type.
    @Setup
    public void makeType() {
        Datatype type = Datatype.vector(ROWS, width, COLUMNS, Datatype.DOUBLE);
        column = Buf.of(matrix).as(type, 1);
        packed = Buf.of(new byte[Math.toIntExact(Datatype.packSize(column))]);
    }

    /// Gather the column.
    @Benchmark
    public long pack() {
        return Datatype.pack(column, packed, 0);
    }

    /// Scatter it again.
    @Benchmark
    public long unpack() {
        return Datatype.unpack(packed, 0, column);
    }
}
