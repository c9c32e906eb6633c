package org.jmpi.benchmarks.measure;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jmpi.Buf;
import org.jmpi.Communicator;

/// Lets rank 0 decide how many rounds a [Duet] plays, and rank 1 follow.
///
/// An order and its acknowledgement go ahead of each batch, so that both start together. They lie in the same kind of
/// memory as the benchmark's messages and go the same way: nothing else shall leave its mark in the compiler's profiles.
final class Stage {
    private static final int TAG = 9_001;
    private static final long OVER = 0;

    private final Communicator world;
    private final MemorySegment order;
    private final Buf orderBuf;

    Stage(Communicator world, Buffers buffers) {
        this.world = world;
        order = buffers.memory(Long.BYTES);
        orderBuf = Buf.of(order);
    }

    /// Whether this rank decides.
    boolean leads() {
        return world.rank() == 0;
    }

    /// Play some rounds; how long they took in nanoseconds. Rank 0 only.
    long time(Duet duet, long rounds) {
        tell(rounds);
        long start = System.nanoTime();
        duet.lead(rounds);
        return System.nanoTime() - start;
    }

    /// Let rank 1 go on to the next duet. Rank 0 only.
    void finish() {
        tell(OVER);
    }

    /// Play what rank 0 orders. Rank 1 only.
    void follow(Duet duet) {
        for (long rounds = hear(); rounds != OVER; rounds = hear()) {
            duet.follow(rounds);
        }
    }

    private void tell(long rounds) {
        order.set(ValueLayout.JAVA_LONG, 0, rounds);
        world.send(orderBuf, 1, TAG);
        world.recv(orderBuf, 1, TAG);
    }

    private long hear() {
        world.recv(orderBuf, 0, TAG);
        long rounds = order.get(ValueLayout.JAVA_LONG, 0);
        world.send(orderBuf, 0, TAG);
        return rounds;
    }
}
