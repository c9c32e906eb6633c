package org.jmpi.internal.check;

import java.lang.StackWalker.StackFrame;
import java.util.List;

/// Finds the line of the program that made a call.
public final class CallSite {
    private static final String API = "org.jmpi";
    private static final List<String> LIBRARIES = List.of("org.jmpi.internal.", "java.", "jdk.", "sun.");

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

    /// Whether a class is jmpi's or the JDK's, and not the program's.
    public static boolean isLibrary(String className) {
        for (String start : LIBRARIES) {
            if (className.startsWith(start)) {
                return true;
            }
        }
        return className.lastIndexOf('.') == API.length() && className.startsWith(API);
    }

    private static String describe(StackFrame frame) {
        String file = frame.getFileName();
        return file == null || frame.getLineNumber() < 0 ? frame.getClassName() + "." + frame.getMethodName()
                : file + ":" + frame.getLineNumber();
    }
}
