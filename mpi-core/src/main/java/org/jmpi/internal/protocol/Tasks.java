package org.jmpi.internal.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jmpi.internal.memory.SpinLock;
import org.jmpi.internal.progress.Awaited;
import org.jspecify.annotations.Nullable;

/// The collectives under way on this rank. Any thread adds, the polling thread advances.
final class Tasks {
    private final SpinLock lock = new SpinLock();
    private final List<TaskOperation> added = new ArrayList<>();
    private final List<TaskOperation> active = new ArrayList<>();
    private volatile boolean fresh;
    /// One that was begun last and that its thread may want back, to look at it alone.
    private final AtomicReference<@Nullable TaskOperation> offered = new AtomicReference<>();
    /// Whether an active one watches memory. Polling thread only.
    private boolean watching;

    void add(TaskOperation task) {
        lock.lock();
        added.add(task);
        fresh = true;
        lock.unlock();
    }

    /// Leave one to whoever polls next; false where another waits for that.
    boolean offer(TaskOperation task) {
        return offered.compareAndSet(null, task);
    }

    /// Take one back that was offered; false where it is driven by now.
    boolean takeBack(TaskOperation task) {
        return offered.get() == task && offered.compareAndSet(task, null);
    }

    private void welcome() {
        TaskOperation last = offered.get() == null ? null : offered.getAndSet(null);
        if (last != null) {
            active.add(last);
        }
        lock.lock();
        for (int i = 0; i < added.size(); i++) {
            active.add(added.get(i));
        }
        added.clear();
        fresh = false;
        lock.unlock();
    }

    /// What each task under way can't go on without; null where one may. Polling thread only.
    @Nullable
    List<Awaited> awaited() {
        List<Awaited> all = new ArrayList<>();
        for (TaskOperation task : active) {
            Awaited awaited = task.awaited();
            if (awaited == null) {
                return null;
            }
            all.add(awaited);
        }
        return fresh || offered.get() != null ? null : all;
    }

    /// Advance all if something moved or one is new, else those that watch memory; whether one of them ended. Allocates
    /// nothing.
    boolean advance(boolean moved) {
        boolean all = moved;
        if (fresh || offered.get() != null) {
            welcome();
            all = true;
        } else if (!moved && !watching) {
            return false;
        }
        int count = active.size();
        int left = 0;
        boolean watched = false;
        for (int i = 0; i < count; i++) {
            TaskOperation task = active.get(i);
            if (!(all || task.isWatching()) || !task.advance()) {
                active.set(left, task);
                left++;
                watched |= task.isWatching();
            }
        }
        watching = watched;
        for (int i = count - 1; i >= left; i--) {
            TaskOperation ignored = active.remove(i);
        }
        return left < count;
    }
}
