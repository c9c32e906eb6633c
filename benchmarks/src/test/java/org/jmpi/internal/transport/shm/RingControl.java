package org.jmpi.internal.transport.shm;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/// Who sees a slot's header sees its words: frames without payload.
@JCStressTest
@State
@Outcome(id = "false, false", expect = Expect.ACCEPTABLE, desc = "Every frame whole, once, in order.")
@Outcome(id = "true, .*", expect = Expect.FORBIDDEN, desc = "A header was seen ahead of its words.")
@Outcome(id = "false, true", expect = Expect.FORBIDDEN, desc = "A frame was lost or seen twice.")
public class RingControl {
    private final RingPair ring = RingPair.borrow();

    @Actor
    public void writer() {
        ring.sendControl();
    }

    @Actor
    public void reader() {
        ring.receive();
    }

    @Arbiter
    public void finish(ZZ_Result result) {
        ring.finish(result);
    }
}
