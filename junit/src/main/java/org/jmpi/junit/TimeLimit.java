package org.jmpi.junit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jmpi.internal.bootstrap.JobSpec;

/// Fails a rank whose time is up, with the stacks of all its threads. All ranks of a host do so in the same moment.
///
/// @param endMillis when, in ms since 1970
/// @param fail      takes the failure
record TimeLimit(long endMillis, Consumer<List<RankFailure>> fail) implements Runnable {

    /// Start to wait.
    void start() {
        Thread ignored = Thread.ofPlatform().daemon().name("jmpi-time-limit").start(this);
    }

    @Override
    public void run() {
        try {
            Thread.sleep(Math.max(0, endMillis - System.currentTimeMillis()));
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
        fail.accept(List.of(RankFailure.of(Integer.parseInt(System.getenv(JobSpec.RANK)), stacks())));
    }

    private static String stacks() {
        StringBuilder text = new StringBuilder("the time is up; its threads were at:\n");
        for (Map.Entry<Thread, StackTraceElement[]> entry : Thread.getAllStackTraces().entrySet()) {
            if (isProgram(entry.getKey())) {
                text.append(entry.getKey().getName()).append('\n');
                for (StackTraceElement element : entry.getValue()) {
                    text.append("    at ").append(element).append('\n');
                }
            }
        }
        return text.toString();
    }

    private static boolean isProgram(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        return thread != Thread.currentThread() && group != null && !Objects.equals(group.getName(), "system");
    }
}
