package org.jmpi.internal.progress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;

/// A waiter that finds the poller role taken is woken when the role comes free, however close the two are.
@JCStressTest
@State
@Outcome(id = "false", expect = Expect.ACCEPTABLE, desc = "The waiter took over.")
@Outcome(id = "true", expect = Expect.FORBIDDEN, desc = "The role is free and the waiter sleeps.")
public class LeaveWakesWaiter {
    private final PlainOperation operation = new PlainOperation();
    private final Waiting waiting =
            new Waiting("jcstress", new ScriptedProgress(operation), new IdleStrategy(0, 0));

    public LeaveWakesWaiter() {
        if (!waiting.tryEnter()) {
            throw new IllegalStateException("a new role is taken");
        }
    }

    @Actor
    public void waiter(Z_Result result) {
        result.r1 = StuckWaits.awaits(waiting, operation);
    }

    @Actor
    public void leaver() {
        waiting.leave();
    }
}
