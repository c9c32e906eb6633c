package org.jmpi.benchmarks.micro;

import java.util.concurrent.TimeUnit;
import org.jmpi.Buf;
import org.jmpi.Datatype;
import org.jmpi.Op;
import org.jmpi.collectives.allreduce.RecursiveDoublingAllReduce;
import org.jmpi.collectives.execute.Reduction;
import org.jmpi.collectives.execute.ScheduleTask;
import org.jmpi.collectives.execute.ScratchPool;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Problems;
import org.jmpi.spi.CollectiveCall.Operation;
import org.jmpi.spi.CollectiveChannel;
import org.jmpi.spi.Payload;
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

/// What the executor costs: one rank's rounds of an allReduce of a double, with transfers that are complete at once.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ScheduleStep {

    /// Ranks: as many rounds as their binary logarithm.
    @Param({"2", "16"}) private int ranks = 2;

    private CollectiveChannel channel = new Nowhere(1);
    private ScheduleTask task = task();

    /// Bind the schedule.
    @Setup
    public void bind() {
        channel = new Nowhere(ranks);
        task = task();
    }

    private ScheduleTask task() {
        Problem problem = Problems.reduceToAll(Operation.ALL_REDUCE, ranks, 0, Double.BYTES, Double.BYTES, true, false);
        return new ScheduleTask("recursive-doubling", new RecursiveDoublingAllReduce().schedule(problem), channel,
                new ScratchPool(),
                (Payload) Buf.of(new double[1]), (Payload) Buf.of(new double[1]),
                new Reduction(Op.SUM, Datatype.DOUBLE));
    }

    /// All rounds.
    @Benchmark
    public boolean allReduce() {
        task.start(0);
        return task.advance();
    }

    private record Nowhere(int size) implements CollectiveChannel {
        private static final Transfer DONE = new Transfer() {
            @Override
            public boolean isComplete() {
                return true;
            }

            @Override
            public void release() {
                // always the same one
            }
        };

        @Override
        public int rank() {
            return 0;
        }

        @Override
        public int host(int rank) {
            return 0;
        }

        @Override
        public Transfer send(Payload source, long offset, long length, int dest, int sequence) {
            return DONE;
        }

        @Override
        public Transfer receive(Payload target, long offset, long length, int source, int sequence) {
            return DONE;
        }
    }
}
