package org.jmpi.internal.check;

import java.lang.StackWalker.StackFrame;

/// Finds the line of the program that made a call.
final class CallSite {
    private static final String API = "org.jmpi";
    private static final String ENGINE = "org.jmpi.internal.";

    private CallSite() {
    }

    /// File and line of the first frame outside the library, such as `Heat.java:42`.
    static String find() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> !isLibrary(frame.getClassName()))
                        .findFirst()
                        .map(CallSite::describe)
                        .orElse("an unknown place"));
    }

    private static boolean isLibrary(String className) {
        return className.startsWith(ENGINE) || className.startsWith("java.")
                || className.substring(0, className.lastIndexOf('.') + 1).equals(API + '.');
    }

    private static String describe(StackFrame frame) {
        String file = frame.getFileName();
        return file == null || frame.getLineNumber() < 0 ? frame.getClassName() + "." + frame.getMethodName()
                : file + ":" + frame.getLineNumber();
    }
}
