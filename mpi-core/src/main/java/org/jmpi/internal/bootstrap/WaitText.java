package org.jmpi.internal.bootstrap;

import java.lang.StackWalker.StackFrame;
import java.util.List;
import org.jmpi.internal.progress.Operation;
import org.jspecify.annotations.Nullable;

/// Says what the calling thread waits for: the operation, and the line of the program that called it.
final class WaitText {
    private static final String INTERFACE = "org.jmpi";
    private static final List<String> OURS = List.of("org.jmpi.internal.", "org.jmpi.collectives.", "java.", "jdk.");

    private WaitText() {
    }

    /// Describe a wait.
    ///
    /// @param operation what for, where it is one
    static String of(@Nullable Operation operation) {
        String[] call = {""};
        StackFrame caller = StackWalker.getInstance().walk(frames -> frames.filter(frame -> {
            boolean isOurs = isOurs(frame.getClassName());
            if (isOurs && frame.getClassName().startsWith(INTERFACE)) {
                call[0] = frame.getMethodName();
            }
            return !isOurs;
        }).findFirst().orElse(null));
        String details = operation == null ? "" : operation.details();
        if (caller == null) {
            return "thread " + Thread.currentThread().getName() + details(details);
        }
        return call[0] + details(details) + " at " + caller.toStackTraceElement();
    }

    private static String details(String details) {
        return details.isEmpty() ? "" : " (" + details + ")";
    }

    private static boolean isOurs(String name) {
        for (String start : OURS) {
            if (name.startsWith(start)) {
                return true;
            }
        }
        return name.lastIndexOf('.') == INTERFACE.length() && name.startsWith(INTERFACE);
    }
}
