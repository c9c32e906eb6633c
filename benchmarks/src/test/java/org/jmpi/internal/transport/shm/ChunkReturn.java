package org.jmpi.internal.transport.shm;

import org.jmpi.internal.memory.Native;
import org.jmpi.internal.transport.Lease;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/// A receiver that gives a chunk back has read it before its owner writes to it again.
@JCStressTest
@State
@Outcome(id = {"1, -1", "1, 0"}, expect = Expect.ACCEPTABLE, desc = "The receiver read its own message.")
@Outcome(id = "2, .*", expect = Expect.FORBIDDEN, desc = "The receiver read the next message.")
@Outcome(expect = Expect.FORBIDDEN, desc = "The pool lent a chunk that it doesn't have.")
public class ChunkReturn {
    private final long base = Slab.next();
    private final ChunkPool pool = new ChunkPool(base, base + Slab.LINE, (int) Slab.LINE, 1);

    public ChunkReturn() {
        Native.set(pool.address(pool.take()), 1);
    }

    @Actor
    public void receiver(II_Result result) {
        result.r1 = (int) Native.get(base + Slab.LINE);
        Lease.release(base);
    }

    @Actor
    public void owner(II_Result result) {
        int chunk = pool.take();
        if (chunk >= 0) {
            Native.set(pool.address(chunk), 2);
        }
        result.r2 = chunk;
    }
}
