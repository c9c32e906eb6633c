package org.jmpi.internal.progress;

import java.util.concurrent.ThreadLocalRandom;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZZ_Result;

/// Two wait at once: one polls at a time, and whichever operation comes first, both return.
@JCStressTest
@State
@Outcome(id = "false, false, false", expect = Expect.ACCEPTABLE, desc = "Both returned.")
@Outcome(id = ".*, .*, true", expect = Expect.FORBIDDEN, desc = "Two threads polled at once.")
@Outcome(expect = Expect.FORBIDDEN, desc = "A waiter slept though nobody polled.")
public class HandOver {
    private final PlainOperation first = new PlainOperation();
    private final PlainOperation second = new PlainOperation();
    private final ScriptedProgress progress = ThreadLocalRandom.current().nextBoolean()
            ? new ScriptedProgress(first, second)
            : new ScriptedProgress(second, first);
    private final Waiting waiting = new Waiting("jcstress", progress, new IdleStrategy(0, 0));

    @Actor
    public void one(ZZZ_Result result) {
        result.r1 = StuckWaits.awaits(waiting, first);
    }

    @Actor
    public void other(ZZZ_Result result) {
        result.r2 = StuckWaits.awaits(waiting, second);
    }

    @Arbiter
    public void overlap(ZZZ_Result result) {
        result.r3 = progress.hasOverlapped();
    }
}
