package org.jmpi.internal.memory;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/// One holder at a time, and each sees what the last one wrote.
@JCStressTest
@State
@Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "Both increments counted.")
@Outcome(expect = Expect.FORBIDDEN, desc = "An increment was lost.")
public class SpinLockExclusion {
    private final SpinLock lock = new SpinLock();
    private int counter;

    @Actor
    public void one() {
        increment();
    }

    @Actor
    public void other() {
        increment();
    }

    private void increment() {
        lock.lock();
        try {
            counter++;
        } finally {
            lock.unlock();
        }
    }

    @Arbiter
    public void count(I_Result result) {
        result.r1 = counter;
    }
}
