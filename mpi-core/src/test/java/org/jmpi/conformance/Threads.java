package org.jmpi.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

/// Runs a body's own threads and reports what fails in them.
final class Threads {

    /// What thread number `index` does.
    @FunctionalInterface
    interface Task {
        void run(int index) throws Exception;
    }

    private Threads() {
    }

    /// Run `count` platform threads and wait for all.
    static void run(int count, Task task) throws Exception {
        run(Thread.ofPlatform().daemon().name("body-", 0).factory(), count, task);
    }

    /// Run `count` virtual threads and wait for all.
    static void runVirtual(int count, Task task) throws Exception {
        run(Thread.ofVirtual().name("body-", 0).factory(), count, task);
    }

    private static void run(ThreadFactory factory, int count, Task task) throws Exception {
        // Closed only in the good case: a failed thread's peers may wait for ever, and close would wait for
        // them.
        var executor = Executors.newThreadPerTaskExecutor(factory);
        List<Future<?>> futures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int index = i;
            futures.add(executor.submit(() -> {
                task.run(index);
                return index;
            }));
        }
        for (Future<?> future : futures) {
            join(future);
        }
        executor.close();
    }

    private static void join(Future<?> future) throws Exception {
        try {
            future.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw new AssertionError("a thread of the body failed: " + failed.getCause(), failed);
        }
    }
}
