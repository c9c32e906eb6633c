package org.jmpi.internal.transport.shm;

import java.util.concurrent.TimeUnit;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;

/// A transport that goes to sleep while a frame is written returns for that frame, not for its longest time.
///
/// Says something only against a [ShmTransport] compiled to sleep for seconds: a sleep of a second wasn't rung.
@JCStressTest
@State
@Outcome(id = "false", expect = Expect.ACCEPTABLE, desc = "Found or woken.")
@Outcome(id = "true", expect = Expect.FORBIDDEN, desc = "The frame is there and its reader sleeps.")
public class SleepWakes {
    private static final long STUCK_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final SleepingRank rank = SleepingRank.borrow();

    @Actor
    public void sleeper(Z_Result result) {
        long start = System.nanoTime();
        rank.sleep();
        result.r1 = System.nanoTime() - start > STUCK_NANOS;
    }

    @Actor
    public void sender() {
        rank.send();
    }

    @Arbiter
    public void finish(Z_Result result) {
        rank.finish();
    }
}
