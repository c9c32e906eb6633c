package org.jmpi.internal.transport.shm;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/// A slot is written again only when its reader is done with it, and the reader takes no old frame for a new
/// one.
@JCStressTest
@State
@Outcome(id = "false, false", expect = Expect.ACCEPTABLE, desc = "Every frame whole, once, in order.")
@Outcome(id = "true, .*", expect = Expect.FORBIDDEN, desc = "A header was seen ahead of its words.")
@Outcome(id = "false, true", expect = Expect.FORBIDDEN, desc = "A frame was lost or seen twice.")
public class RingWrap {
    private static final int FRAMES = 3 * ShmLayout.SLOTS;

    private final RingPair ring = RingPair.borrow();

    @Actor
    public void writer() {
        int left = FRAMES;
        while (left > 0) {
            if (ring.sendControl()) {
                left--;
            } else {
                Thread.onSpinWait();
            }
        }
    }

    @Actor
    public void reader() {
        ring.receiveAll(FRAMES);
    }

    @Arbiter
    public void finish(ZZ_Result result) {
        ring.finish(result);
    }
}
