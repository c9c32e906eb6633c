package org.jmpi.internal.transport.shm;

import java.util.concurrent.TimeUnit;
import org.jmpi.internal.memory.Native;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;

/// A rank that goes to sleep while a frame comes either finds the frame or is woken.
@JCStressTest
@State
@Outcome(id = "false", expect = Expect.ACCEPTABLE, desc = "Found or woken.")
@Outcome(id = "true", expect = Expect.FORBIDDEN, desc = "The frame is there and its reader sleeps.")
public class BellWakes {
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long STUCK_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final long word = Slab.next();
    private final long frame = word + Slab.LINE;
    private final Bell bell = new Bell(word);

    @Actor
    public void sleeper(Z_Result result) {
        long start = System.nanoTime();
        bell.prepare();
        if (Native.getAcquire(frame) == 0) {
            bell.sleep(LONGEST_NANOS);
        }
        bell.awake();
        result.r1 = System.nanoTime() - start > STUCK_NANOS;
    }

    @Actor
    public void sender() {
        Native.setRelease(frame, 1);
        Bell.ring(word);
    }
}
