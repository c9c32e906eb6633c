package org.jmpi.internal.transport.shm;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/// Two threads of the owner that take at once never get the same chunk.
@JCStressTest
@State
@Outcome(id = {"0, -1", "-1, 0"}, expect = Expect.ACCEPTABLE, desc = "One has the only chunk.")
@Outcome(id = "0, 0", expect = Expect.FORBIDDEN, desc = "Lent twice.")
@Outcome(expect = Expect.FORBIDDEN, desc = "A free chunk was refused, or one invented.")
public class ChunkTaking {
    private final long base = Slab.next();
    private final ChunkPool pool = new ChunkPool(base, base + Slab.LINE, (int) Slab.LINE, 1);

    @Actor
    public void one(II_Result result) {
        result.r1 = pool.take();
    }

    @Actor
    public void other(II_Result result) {
        result.r2 = pool.take();
    }
}
