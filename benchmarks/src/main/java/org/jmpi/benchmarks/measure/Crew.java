package org.jmpi.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/// Threads that do the same work, each with a number.
final class Crew {
    private Crew() {
    }

    /// Run the work on so many platform threads and wait for all.
    ///
    /// @throws IllegalStateException with the first failure as its cause
    static void run(int size, IntConsumer work) {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int number = i;
            threads.add(Thread.ofPlatform()
                    .name("bench-" + i)
                    .daemon()
                    .uncaughtExceptionHandler((_, thrown) -> failure.compareAndSet(null, thrown))
                    .start(() -> work.accept(number)));
        }
        try {
            for (Thread thread : threads) {
                awaitOrFail(thread, failure);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while threads run: threads=" + size, e);
        }
    }

    /// A thread that failed leaves the others waiting for messages: don't wait for those.
    private static void awaitOrFail(Thread thread, AtomicReference<Throwable> failure) throws InterruptedException {
        while (thread.isAlive() && failure.get() == null) {
            thread.join(100);
        }
        if (failure.get() != null) {
            throw new IllegalStateException("a thread of the benchmark failed", failure.get());
        }
    }
}
