package org.jmpi.internal.bootstrap;

import org.jmpi.internal.check.CallSite;

/// Says what a thread waits for: the operation, and the line of the program that called it.
final class WaitText {
    private static final String INTERFACE = "org.jmpi";
    private static final String COLLECTIVES = "org.jmpi.collectives.";

    private WaitText() {
    }

    /// Describe a wait.
    ///
    /// @param details of what it is for, or empty
    static String of(Thread thread, String details) {
        String shown = details.isEmpty() ? "" : " (" + details + ")";
        String call = "";
        for (StackTraceElement frame : thread.getStackTrace()) {
            if (!isLibrary(frame.getClassName())) {
                return call + shown + " at " + new StackTraceElement(frame.getClassName(), frame.getMethodName(),
                        frame.getFileName(), frame.getLineNumber());
            }
            if (frame.getClassName().startsWith(INTERFACE)) {
                call = frame.getMethodName();
            }
        }
        return thread.getName().startsWith("jmpi-") && !details.isEmpty() ? details
                : "thread " + thread.getName() + shown;
    }

    /// The collectives wait, too.
    private static boolean isLibrary(String name) {
        return name.startsWith(COLLECTIVES) || CallSite.isLibrary(name);
    }
}
