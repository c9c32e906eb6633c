package org.jmpi.internal.bootstrap;

import java.util.Map;
import java.util.function.Predicate;

/// The whole stacks of threads of this process, for who looks into a test that hangs.
public final class AllStacks {
    private AllStacks() {
    }

    /// The stacks of the threads that are picked, a line a frame.
    public static String text(Predicate<Thread> picked) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<Thread, StackTraceElement[]> entry : Thread.getAllStackTraces().entrySet()) {
            if (picked.test(entry.getKey())) {
                text.append(entry.getKey().getName()).append('\n');
                for (StackTraceElement element : entry.getValue()) {
                    text.append("    at ").append(element).append('\n');
                }
            }
        }
        return text.toString();
    }
}
