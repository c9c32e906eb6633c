package org.jmpi.internal.progress;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// The waits of a rank's threads that have come to sleeping. Thread-safe.
final class LongWaits {
    private final Map<Thread, LongWait> waits = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();
    private volatile long changedNanos;

    /// The calling thread waits; nothing new where it is known to wait for the same.
    void begin(Awaits what) {
        Thread thread = Thread.currentThread();
        LongWait known = waits.get(thread);
        if (known == null || known.what() != what) {
            long now = System.nanoTime();
            LongWait ignored = waits.put(thread, new LongWait(ids.incrementAndGet(), thread, what, now));
            changedNanos = now;
        }
    }

    /// The calling thread waits no more.
    void end() {
        LongWait ignored = waits.remove(Thread.currentThread());
    }

    Collection<LongWait> all() {
        return List.copyOf(waits.values());
    }

    /// Number of waits so far: another one where somebody has begun to wait since.
    long count() {
        return ids.get();
    }

    /// When the last wait began, as `System.nanoTime`.
    long changedNanos() {
        return changedNanos;
    }
}
