package org.jmpi.internal.bootstrap;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// The stacks of this process's platform threads, as text: the program's own, `main` first. The JVM's and jmpi's threads
/// are left out, and jmpi's inner frames.
final class StackReport {
    private static final int LONGEST = 256 << 10;
    private static final List<String> JVMS =
            List.of("Reference Handler", "Finalizer", "Signal Dispatcher", "Common-Cleaner", "Notification Thread",
                    "Attach Listener", "Cleaner-0", "process reaper");

    private StackReport() {
    }

    /// Take it now; UTF-8, cut where it is very long.
    static byte[] take() {
        StringBuilder text = new StringBuilder();
        Thread.getAllStackTraces()
                .entrySet()
                .stream()
                .filter(entry -> isOfProgram(entry.getKey()))
                .sorted(Comparator.comparing(entry -> order(entry.getKey())))
                .forEach(entry -> append(text, entry));
        byte[] all = text.toString().getBytes(StandardCharsets.UTF_8);
        return all.length <= LONGEST ? all : Arrays.copyOf(all, LONGEST);
    }

    /// Whether a thread is the program's own.
    static boolean isOfProgram(Thread thread) {
        return !thread.getName().startsWith("jmpi-") && !JVMS.contains(thread.getName());
    }

    private static String order(Thread thread) {
        return (thread.getName().equals("main") ? "0" : "1") + thread.getName();
    }

    private static void append(StringBuilder text, Map.Entry<Thread, StackTraceElement[]> entry) {
        StackTraceElement[] frames = UncaughtHandler.cut(entry.getValue());
        if (frames.length == 0) {
            return;
        }
        text.append("  thread \"").append(entry.getKey().getName()).append("\" ").append(entry.getKey().getState());
        for (int i = 0; i < frames.length; i++) {
            boolean isLastOfOurs = i + 1 < frames.length && !isInside(frames[i + 1]);
            if (!isInside(frames[i]) || isLastOfOurs && !isHidden(frames[i])) {
                StackTraceElement frame = frames[i];
                text.append("\n    at ")
                        .append(new StackTraceElement(frame.getClassName(), frame.getMethodName(),
                                frame.getFileName(), frame.getLineNumber()));
            }
        }
        text.append('\n');
    }

    /// Whether it is a frame inside of jmpi, of which the outermost is enough: the program called that one.
    private static boolean isInside(StackTraceElement frame) {
        return frame.getClassName().startsWith("org.jmpi.internal.")
                || frame.getClassName().startsWith("org.jmpi.collectives.") || isHidden(frame);
    }

    /// Whether it is a frame that exceptions don't show either.
    private static boolean isHidden(StackTraceElement frame) {
        return frame.getClassName().startsWith("java.lang.invoke.LambdaForm")
                || frame.getClassName().startsWith("jdk.internal.foreign.");
    }
}
