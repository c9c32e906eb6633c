package org.jmpi.internal.progress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZI_Result;

/// Who sees an operation done sees what its completer wrote before.
@JCStressTest
@State
@Outcome(id = {"false, 0", "false, 1"}, expect = Expect.ACCEPTABLE, desc = "Not done yet.")
@Outcome(id = "true, 1", expect = Expect.ACCEPTABLE, desc = "Done, with its word.")
@Outcome(id = "true, 0", expect = Expect.FORBIDDEN, desc = "Done, and the word missing.")
public class OperationPublication {
    private final PlainOperation operation = new PlainOperation();

    @Actor
    public void completer() {
        operation.word = 1;
        operation.complete();
    }

    @Actor
    public void tester(ZI_Result result) {
        result.r1 = operation.isDone();
        result.r2 = operation.word;
    }
}
