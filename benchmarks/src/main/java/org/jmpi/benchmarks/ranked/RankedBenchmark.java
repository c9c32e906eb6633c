package org.jmpi.benchmarks.ranked;

import org.jmpi.Communicator;
import org.jmpi.Mpi;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// A JMH benchmark over ranks: JMH's fork is rank 0, the others are started by jmpirun and follow it step by step.
///
/// ```java
/// public class Sums extends RankedBenchmark {
///     @Param("1024") int count;
///     private double[] numbers;
///
///     @Override protected void prepare(Communicator world) {
///         numbers = new double[count];
///     }
///
///     @Override protected void work(Communicator world) {
///         world.allReduce(Buf.of(numbers), Op.SUM);
///     }
///
///     @Benchmark public void sum() {
///         runStep();
///     }
/// }
/// ```
///
/// `-p ranks=1,2` on JMH's command line says how many. A step costs a broadcast of 8 bytes beside the work. One thread
/// (`-t 1`), and a fork for each trial (`-f 1` or more), as JMH has by itself.
@State(Scope.Benchmark)
public abstract class RankedBenchmark {
    static final long WORK = 1;
    static final long END = 0;

    /// Number of ranks.
    @Param({"1", "2", "4", "8", "16"}) public int ranks;

    private @Nullable Mpi mpi;

    /// Make data, on each rank, before the first step.
    protected abstract void prepare(Communicator world);

    /// Do one step's work; called on all ranks at once.
    protected abstract void work(Communicator world);

    /// Start the other ranks. JMH calls it.
    ///
    /// @throws IllegalStateException where they can't be; the message names the cure
    @Setup(Level.Trial)
    public final void startRanks() {
        mpi = Followers.start(this).join();
        prepare(mpi.world());
    }

    /// Do one step on all ranks; call it in the method that is measured.
    protected final void runStep() {
        Communicator world = world();
        long ignored = world.bcast(WORK, 0);
        work(world);
    }

    /// End the other ranks. JMH calls it.
    @TearDown(Level.Trial)
    public final void endRanks() {
        long ignored = world().bcast(END, 0);
        if (mpi != null) {
            mpi.close();
        }
    }

    private Communicator world() {
        if (mpi == null) {
            throw new IllegalStateException("the ranks aren't started; runStep() is for methods with @Benchmark");
        }
        return mpi.world();
    }

    /// Work as often as rank 0 says.
    final void follow(Communicator world) {
        prepare(world);
        while (world.bcast(END, 0) == WORK) {
            work(world);
        }
    }
}
