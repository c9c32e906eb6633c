package org.jmpi.benchmarks.nas;

import org.jmpi.Communicator;
import org.jmpi.Op;
import org.jmpi.benchmarks.collectives.CompilerRest;

/// Times work that all ranks do together.
public final class Clock {
    private static final double NANO = 1e-9;
    private static final long BATCH_NANOS = 300_000_000;

    private final Communicator world;
    private final boolean settles;

    private Clock(Communicator world, boolean settles) {
        this.world = world;
        this.settles = settles;
    }

    /// A clock that waits for the JIT compiler: warm-ups are repeated until it rests.
    public static Clock settling(Communicator world) {
        return new Clock(world, true);
    }

    /// A clock that warms up once, as the reference implementation does.
    public static Clock hasty(Communicator world) {
        return new Clock(world, false);
    }

    /// Do work that needn't be timed, once or more. Collective.
    public void warmUp(Runnable work) {
        if (!settles) {
            work.run();
            return;
        }
        CompilerRest rest = CompilerRest.ofThisJvm(world.size());
        do {
            repeat(work);
            rest.giveWay();
        } while (world.allReduce(rest.isReached(System.nanoTime()) ? 1L : 0L, Op.MIN) == 0);
    }

    private void repeat(Runnable work) {
        long start = System.nanoTime();
        do {
            work.run();
        } while (world.bcast(System.nanoTime() - start, 0) < BATCH_NANOS);
    }

    /// Let all ranks start at once, and wait for the slowest. Collective.
    ///
    /// @return seconds, the same on every rank
    public double seconds(Runnable work) {
        world.barrier();
        long start = System.nanoTime();
        work.run();
        double own = (System.nanoTime() - start) * NANO;
        return world.allReduce(own, Op.MAX);
    }
}
