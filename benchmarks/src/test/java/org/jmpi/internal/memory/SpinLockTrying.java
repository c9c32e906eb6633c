package org.jmpi.internal.memory;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/// Of two that try at once exactly one gets the lock.
@JCStressTest
@State
@Outcome(id = {"true, false", "false, true"}, expect = Expect.ACCEPTABLE, desc = "One has it.")
@Outcome(id = "true, true", expect = Expect.FORBIDDEN, desc = "Two hold it.")
@Outcome(id = "false, false", expect = Expect.FORBIDDEN, desc = "A free lock was refused to both.")
public class SpinLockTrying {
    private final SpinLock lock = new SpinLock();

    @Actor
    public void one(ZZ_Result result) {
        result.r1 = lock.tryLock();
    }

    @Actor
    public void other(ZZ_Result result) {
        result.r2 = lock.tryLock();
    }
}
