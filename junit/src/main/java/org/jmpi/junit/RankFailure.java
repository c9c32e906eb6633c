package org.jmpi.junit;

import java.util.ArrayList;
import java.util.List;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jspecify.annotations.Nullable;
import org.opentest4j.MultipleFailuresError;
import org.opentest4j.TestAbortedException;

/// What one rank failed with. It holds no object of the test's, so that it can come from another process.
final class RankFailure extends AssertionError {
    private static final long serialVersionUID = 1L;

    /// What a failure means for the test.
    enum Kind {
        /// It is why the test failed.
        CAUSE,
        /// Another rank's end brought it about.
        CONSEQUENCE,
        /// An assumption doesn't hold: the test is skipped.
        ASSUMPTION
    }

    private final Kind kind;

    private RankFailure(String message, Kind kind, StackTraceElement[] stack, @Nullable RankFailure cause) {
        super(message, cause);
        this.kind = kind;
        setStackTrace(stack);
    }

    /// A rank threw it.
    static RankFailure of(int rank, Throwable thrown) {
        Throwable cause = thrown.getCause();
        RankFailure ofCause = cause == null ? null : of(rank, cause);
        RankFailure failure = new RankFailure("rank " + rank + ": " + thrown, kind(thrown, ofCause),
                thrown.getStackTrace(), ofCause);
        for (Throwable suppressed : thrown.getSuppressed()) {
            failure.addSuppressed(of(rank, suppressed));
        }
        return failure;
    }

    /// A rank was found in a state that no exception tells of.
    static RankFailure of(int rank, String what) {
        return new RankFailure("rank " + rank + ": " + what, Kind.CAUSE, new StackTraceElement[0], null);
    }

    private static Kind kind(Throwable thrown, @Nullable RankFailure cause) {
        if (thrown instanceof TestAbortedException) {
            return Kind.ASSUMPTION;
        }
        boolean elsewhere = thrown instanceof MpiException mpi && isElsewhere(mpi.errorClass());
        return elsewhere || (cause != null && cause.kind == Kind.CONSEQUENCE) ? Kind.CONSEQUENCE : Kind.CAUSE;
    }

    private static boolean isElsewhere(ErrorClass error) {
        return error == ErrorClass.PROC_FAILED || error == ErrorClass.PROC_CLOSED || error == ErrorClass.ABORTED;
    }

    /// Fail a test, or skip it, where one of its ranks didn't pass.
    static void throwIfAny(List<RankFailure> failures, int ranks) {
        List<RankFailure> causes = ofKind(failures, Kind.CAUSE);
        List<RankFailure> assumptions = ofKind(failures, Kind.ASSUMPTION);
        List<RankFailure> consequences = new ArrayList<>(ofKind(failures, Kind.CONSEQUENCE));
        if (causes.isEmpty() && !assumptions.isEmpty()) {
            throw new TestAbortedException(String.valueOf(assumptions.getFirst().getMessage()));
        }
        if (causes.isEmpty() && !consequences.isEmpty()) {
            causes = List.of(consequences.removeFirst());
        }
        if (!causes.isEmpty()) {
            throw together(causes, consequences, ranks);
        }
    }

    private static AssertionError together(List<RankFailure> causes, List<RankFailure> consequences, int ranks) {
        AssertionError error = causes.getFirst();
        if (causes.size() > 1) {
            error = new MultipleFailuresError(causes.size() + " of " + ranks + " ranks failed", causes);
            causes.forEach(error::addSuppressed);
        }
        consequences.forEach(error::addSuppressed);
        return error;
    }

    private static List<RankFailure> ofKind(List<RankFailure> failures, Kind kind) {
        return failures.stream().filter(failure -> failure.kind == kind).toList();
    }
}
