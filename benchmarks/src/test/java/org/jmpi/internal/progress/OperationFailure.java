package org.jmpi.internal.progress;

import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/// Who sees a failed operation done sees why it failed.
@JCStressTest
@State
@Outcome(id = {"false, false", "false, true"}, expect = Expect.ACCEPTABLE, desc = "Not done yet.")
@Outcome(id = "true, true", expect = Expect.ACCEPTABLE, desc = "Done, with its reason.")
@Outcome(id = "true, false", expect = Expect.FORBIDDEN, desc = "A failure was taken for success.")
public class OperationFailure {
    private final MpiException reason = new MpiException(ErrorClass.INTERN, "made to fail");
    private final PlainOperation operation = new PlainOperation();

    @Actor
    public void completer() {
        operation.fail(reason);
    }

    @Actor
    public void tester(ZZ_Result result) {
        result.r1 = operation.isDone();
        result.r2 = operation.error() != null;
    }
}
