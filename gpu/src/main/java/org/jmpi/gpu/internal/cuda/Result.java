package org.jmpi.gpu.internal.cuda;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import org.jmpi.ErrorClass;
import org.jmpi.gpu.DeviceException;
import org.jmpi.gpu.internal.library.Call;

/// What the driver's functions return.
final class Result {
    static final int SUCCESS = 0;
    static final int INVALID_VALUE = 1;
    static final int NO_MEMORY = 2;
    static final int NOT_FOUND = 500;
    static final int NOT_READY = 600;
    static final int LAUNCH_OUT_OF_RESOURCES = 701;
    static final int ALREADY_REGISTERED = 712;

    private Result() {
    }

    /// Go on only if a call succeeded.
    static void check(int result, String what) {
        if (result != SUCCESS) {
            throw failed(result, what);
        }
    }

    /// What to throw after a call that failed.
    static DeviceException failed(int result, String what) {
        ErrorClass errorClass = result == NO_MEMORY ? ErrorClass.NO_MEM : ErrorClass.INTERN;
        return new DeviceException(errorClass, "the device's driver failed: " + what + ", status=" + text(result)
                + "; see whether the same fails with -Djmpi.device=host");
    }

    /// The constant's name, and what it means.
    static String text(int result) {
        String name = ask(Driver.ERROR_NAME, result);
        return name.isEmpty() ? Integer.toString(result) : name + " (" + ask(Driver.ERROR_TEXT, result) + ")";
    }

    @SuppressWarnings("restricted")
    private static String ask(Call question, int result) {
        Scratch scratch = Scratch.get();
        if (question.call(result, scratch.result()) != SUCCESS || scratch.asLong() == 0) {
            return "";
        }
        return MemorySegment.ofAddress(scratch.asLong())
                .reinterpret(Long.MAX_VALUE)
                .getString(0, StandardCharsets.UTF_8);
    }
}
