package org.jmpi.benchmarks.collectives;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Op;
import org.jmpi.benchmarks.measure.Buffers;

/// All ranks as one: they repeat a call equally often and put their times together.
public final class Ensemble {
    private static final long YES = 1;

    private final Communicator world;
    private final MemorySegment order;
    private final Buf orderBuf;
    private long callNanos;

    /// @param world   all ranks
    /// @param buffers memory of the kind that is measured with, so that nothing else leaves its mark in the profiles
    public Ensemble(Communicator world, Buffers buffers) {
        this.world = world;
        order = buffers.memory(Long.BYTES);
        orderBuf = Buffers.part(order, Long.BYTES);
    }

    /// Ranks.
    int size() {
        return world.size();
    }

    /// Repeat a call. Collective.
    ///
    /// @return nanoseconds until this rank was through, barriers and all
    long repeat(Case one, long calls) {
        world.barrier();
        long start = System.nanoTime();
        if (one.isSpaced()) {
            callNanos = spaced(one.call(), calls);
            return System.nanoTime() - start;
        }
        backToBack(one.call(), calls);
        callNanos = System.nanoTime() - start;
        return callNanos;
    }

    private long spaced(Call call, long calls) {
        long inside = 0;
        for (long i = 0; i < calls; i++) {
            world.barrier();
            long before = System.nanoTime();
            call.run();
            inside += System.nanoTime() - before;
        }
        return inside;
    }

    private static void backToBack(Call call, long calls) {
        for (long i = 0; i < calls; i++) {
            call.run();
        }
    }

    /// Wait for all ranks.
    void barrier() {
        world.barrier();
    }

    /// Nanoseconds that this rank spent in the calls of the last repetition.
    long callNanos() {
        return callNanos;
    }

    /// What rank 0 says. Collective.
    long agree(long mine) {
        return said(mine, 0);
    }

    private long said(long mine, int by) {
        order.set(ValueLayout.JAVA_LONG, 0, mine);
        world.bcast(orderBuf, by);
        return order.get(ValueLayout.JAVA_LONG, 0);
    }

    /// Whether all ranks say so. Collective.
    boolean allAgree(boolean mine) {
        boolean all = true;
        for (int rank = 0; rank < world.size(); rank++) {
            all &= said(mine ? YES : 0, rank) == YES;
        }
        return all;
    }

    /// What rank 0 decides. Collective.
    boolean agree(boolean mine) {
        return agree(mine ? YES : 0) == YES;
    }

    /// The mean over the ranks. Collective.
    double mean(double mine) {
        return world.allReduce(mine, Op.SUM) / world.size();
    }

    /// The largest of the ranks. Collective.
    double max(double mine) {
        return world.allReduce(mine, Op.MAX);
    }
}
