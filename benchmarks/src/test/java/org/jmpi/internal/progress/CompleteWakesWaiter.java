package org.jmpi.internal.progress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;

/// A waiter beside a poller that never leaves is woken by whoever completes its operation.
@JCStressTest
@State
@Outcome(id = "false", expect = Expect.ACCEPTABLE, desc = "The waiter returned.")
@Outcome(id = "true", expect = Expect.FORBIDDEN, desc = "The operation is done and its waiter sleeps.")
public class CompleteWakesWaiter {
    private final PlainOperation operation = new PlainOperation();
    private final Waiting waiting = new Waiting("jcstress", new ScriptedProgress(), new IdleStrategy(0, 0));

    public CompleteWakesWaiter() {
        if (!waiting.tryEnter()) {
            throw new IllegalStateException("a new role is taken");
        }
    }

    @Actor
    public void waiter(Z_Result result) {
        result.r1 = StuckWaits.awaits(waiting, operation);
    }

    @Actor
    public void completer() {
        operation.complete();
    }
}
