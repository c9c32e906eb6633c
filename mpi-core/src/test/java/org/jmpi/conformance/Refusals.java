package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;

/// Checks that calls fail, and how.
public final class Refusals {

    private Refusals() {
    }

    /// Wrong arguments: `IllegalArgumentException` with a message.
    public static void refusesArgument(ThrowingCallable call) {
        assertThat(catchThrowable(call)).isInstanceOf(IllegalArgumentException.class).message().isNotBlank();
    }

    /// A null where none may be.
    public static void refusesNull(ThrowingCallable call) {
        assertThat(catchThrowable(call)).isInstanceOfAny(IllegalArgumentException.class,
                NullPointerException.class);
    }

    /// Refused in one way or the other, where the interface leaves open whether the argument or the state is
    /// wrong.
    public static void refuses(ThrowingCallable call) {
        assertThat(catchThrowable(call))
                .isInstanceOfAny(IllegalArgumentException.class, IllegalStateException.class,
                        MpiException.class)
                .message()
                .isNotBlank();
    }

    /// A failure of one error class.
    public static MpiException fails(ErrorClass errorClass, ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(MpiException.class).message().isNotBlank();
        MpiException failure = (MpiException) thrown;
        assertThat(failure.errorClass()).as("error class of: %s", failure.getMessage()).isEqualTo(errorClass);
        return failure;
    }
}
