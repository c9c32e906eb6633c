package org.jmpi.internal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Threads of this JVM; those of the test framework count as waiting for messages.
@Timeout(30)
class OtherThreadsTests {
    private final Set<Thread> before = new HashSet<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicBoolean over = new AtomicBoolean();

    @BeforeEach
    void remember() {
        before.addAll(Thread.getAllStackTraces().keySet());
    }

    @AfterEach
    void endThreads() {
        over.set(true);
        end.countDown();
    }

    private OptionalLong look() {
        return OtherThreads.look(before);
    }

    private void start(Thread.State state, Runnable body) throws InterruptedException {
        Thread thread = Thread.ofPlatform().daemon().start(body);
        while (thread.getState() != state) {
            Thread.sleep(1);
        }
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void withoutOtherThreadsNobodyActs() {
        assertThat(look()).hasValue(0);
    }

    @Test
    void aThreadThatComputesMayAct() throws Exception {
        start(Thread.State.RUNNABLE, () -> {
            while (!over.get()) {
                Thread.onSpinWait();
            }
        });
        assertThat(look()).isEmpty();
    }

    @Test
    void aThreadThatSleepsMayAct() throws Exception {
        start(Thread.State.TIMED_WAITING, () -> {
            try {
                boolean ignored = end.await(1, TimeUnit.HOURS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(look()).isEmpty();
    }

    @Test
    void aThreadThatWaitsToBeWokenDoesNot() throws Exception {
        start(Thread.State.WAITING, this::awaitEnd);
        OptionalLong first = look();
        assertThat(first).isNotEmpty();
        assertThat(look()).isEqualTo(first);
    }

    @Test
    void thatOneHasRunMeanwhileIsSeen() throws Exception {
        Object monitor = new Object();
        CountDownLatch woken = new CountDownLatch(1);
        start(Thread.State.WAITING, () -> {
            synchronized (monitor) {
                try {
                    monitor.wait();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            woken.countDown();
            awaitEnd();
        });
        OptionalLong first = look();
        synchronized (monitor) {
            monitor.notifyAll();
        }
        woken.await();
        OptionalLong second = look();
        while (second.isEmpty()) {
            second = look();
        }
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void aPoolsWorkerWithoutATaskDoesNotAct() throws Exception {
        try (ExecutorService pool = Executors.newCachedThreadPool()) {
            pool.submit(() -> {
            }).get();
            while (look().isEmpty()) {
                Thread.sleep(1);
            }
            assertThat(look()).isNotEmpty();
        }
    }

    @Test
    void aTaskForLaterMayAct() throws Exception {
        try (ScheduledExecutorService pool = Executors.newScheduledThreadPool(1)) {
            ScheduledFuture<?> task = pool.schedule(() -> {
            }, 1, TimeUnit.HOURS);
            assertThat(look()).isEmpty();
            boolean ignored = task.cancel(false);
            pool.shutdownNow();
        }
    }

    @Test
    void oneVirtualThreadMeansThatAnyMayAct() throws Exception {
        Thread.ofVirtual().start(() -> {
        }).join();
        before.removeIf(thread -> thread.getName().startsWith("VirtualThread"));
        assertThat(look()).isEmpty();
    }
}
