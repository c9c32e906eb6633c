package org.jmpi.internal.protocol;

import java.util.ArrayList;
import java.util.List;
import org.jmpi.internal.memory.SpinLock;
import org.jmpi.internal.progress.Awaited;
import org.jspecify.annotations.Nullable;

/// The collectives under way on this rank. Any thread adds, the polling thread advances.
final class Tasks {
    private final SpinLock lock = new SpinLock();
    private final List<TaskOperation> added = new ArrayList<>();
    private final List<TaskOperation> active = new ArrayList<>();
    private volatile boolean fresh;
    /// Whether an active one watches memory. Polling thread only.
    private boolean watching;

    void add(TaskOperation task) {
        lock.lock();
        added.add(task);
        fresh = true;
        lock.unlock();
    }

    private void welcome() {
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
        return fresh ? null : all;
    }

    /// Advance all if something moved or one is new, else those that watch memory; whether one of them ended. Allocates
    /// nothing.
    boolean advance(boolean moved) {
        boolean all = moved;
        if (fresh) {
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
