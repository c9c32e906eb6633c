package org.jmpi.benchmarks.amdahl;

import java.util.concurrent.TimeUnit;
import org.jmpi.Communicator;
import org.jmpi.benchmarks.ranked.RankedBenchmark;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Warmup;

/// A step of some work, of which a part is serial.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public abstract class AmdahlBenchmark extends RankedBenchmark {
    /// Part of one rank's time that others can't share, from 0 to below 1.
    @Param({"0", "0.1"}) public double serialFraction;

    private Work work = new NoWork();
    private int from;
    private int to;
    private long serial;

    /// A step.
    @Benchmark
    public void step() {
        runStep();
    }

    /// Units of a step, which the number of ranks divides.
    abstract int units();

    /// The work.
    abstract Work make(Communicator world);

    @Override
    protected final void prepare(Communicator world) {
        if (units() % world.size() != 0 || !(serialFraction >= 0 && serialFraction < 1)) {
            throw new IllegalArgumentException("ranks must divide the units, and the serial fraction be from 0 to below"
                    + " 1: ranks=" + world.size() + ", units=" + units() + ", serialFraction=" + serialFraction
                    + "; give powers of two");
        }
        int own = units() / world.size();
        from = world.rank() * own;
        to = from + own;
        serial = world.rank() == 0 ? Math.round(units() * serialFraction / (1 - serialFraction)) : 0;
        work = make(world);
    }

    @Override
    protected final void work(Communicator world) {
        for (long left = serial; left > 0; left -= to - from) {
            work.compute(from, (int) Math.min(to, from + left));
        }
        world.barrier();
        work.compute(from, to);
        work.exchange();
    }

    /// What came out so far; collective.
    final double result() {
        return work.result();
    }

    /// What is there before [#prepare].
    private static final class NoWork implements Work {
        @Override
        public void compute(int from, int to) {
        }

        @Override
        public void exchange() {
        }

        @Override
        public double result() {
            return 0;
        }
    }
}
