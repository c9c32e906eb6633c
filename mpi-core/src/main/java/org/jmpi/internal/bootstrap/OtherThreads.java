package org.jmpi.internal.bootstrap;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;

/// The threads of the program that don't wait for messages: may one of them act?
///
/// One that waits until another thread of the process wakes it can't, nor can a pool's worker without a task. Any other one
/// may, be it that it computes, sleeps, or waits for a file, a socket or a process. A virtual thread isn't seen when it
/// waits; but once there was one, `VirtualThread-unblocker` never stops to look for input, and counts.
final class OtherThreads {
    private static final int DEPTH = 16;
    /// With so many threads none is looked at.
    private static final int MOST = 2_000;

    private OtherThreads() {
    }

    /// Empty where one may act; else a number that is another one once any has run.
    ///
    /// @param waiting threads that wait for messages
    static OptionalLong look(Set<Thread> waiting) {
        Thread[] all = new Thread[MOST];
        int count = root().enumerate(all);
        if (count == MOST) {
            return OptionalLong.empty();
        }
        return look(Arrays.stream(all, 0, count)
                .filter(thread -> isOfProgram(thread) && !waiting.contains(thread))
                .mapToLong(Thread::threadId)
                .toArray());
    }

    private static OptionalLong look(long[] ids) {
        if (ids.length == 0) {
            return OptionalLong.of(0); // as a rule: saves the management classes
        }
        long runs = 1;
        for (ThreadInfo thread : ManagementFactory.getThreadMXBean().getThreadInfo(ids, DEPTH)) {
            if (thread == null || mayAct(thread)) {
                return OptionalLong.empty();
            }
            runs = runs * 31 + Objects.hash(thread.getThreadId(), thread.getWaitedCount(), thread.getBlockedCount());
        }
        return OptionalLong.of(runs);
    }

    private static ThreadGroup root() {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        for (ThreadGroup parent = root.getParent(); parent != null; parent = parent.getParent()) {
            root = parent;
        }
        return root;
    }

    /// The JVM's thread `process reaper` counts, too: the end of a process may wake a thread of the program.
    private static boolean isOfProgram(Thread thread) {
        return StackReport.isOfProgram(thread) && !thread.getName().equals("DestroyJavaVM")
                || thread.getName().equals("process reaper");
    }

    private static boolean mayAct(ThreadInfo thread) {
        return switch (thread.getThreadState()) {
            case WAITING, BLOCKED, TERMINATED -> false;
            case TIMED_WAITING -> !isIdleWorker(thread.getStackTrace());
            case NEW, RUNNABLE -> true;
        };
    }

    private static boolean isIdleWorker(StackTraceElement[] stack) {
        boolean isIdle = false;
        for (StackTraceElement frame : stack) {
            if (frame.getClassName().endsWith("$DelayedWorkQueue")) {
                return false;
            }
            isIdle |= frame.getClassName().endsWith(".ThreadPoolExecutor") && frame.getMethodName().equals("getTask")
                    || frame.getClassName().endsWith(".ForkJoinPool") && frame.getMethodName().equals("awaitWork");
        }
        return isIdle;
    }
}
