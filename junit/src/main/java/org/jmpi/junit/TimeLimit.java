package org.jmpi.junit;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jmpi.internal.bootstrap.AllStacks;
import org.jmpi.internal.bootstrap.JobSpec;

/// Fails a rank whose test takes too long, with the stacks of all its threads.
///
/// @param seconds how long it may take
/// @param fail    takes the failure
record TimeLimit(int seconds, Consumer<List<RankFailure>> fail) implements Runnable {

    /// Start the clock.
    void start() {
        Thread ignored = Thread.ofPlatform().daemon().name("jmpi-time-limit").start(this);
    }

    @Override
    public void run() {
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
        fail.accept(List.of(RankFailure.of(Integer.parseInt(System.getenv(JobSpec.RANK)), stacks())));
    }

    private String stacks() {
        return "the test took longer than " + seconds + " s; its threads were at:\n"
                + AllStacks.text(TimeLimit::isProgram);
    }

    private static boolean isProgram(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        return thread != Thread.currentThread() && group != null && !Objects.equals(group.getName(), "system");
    }
}
