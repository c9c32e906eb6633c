package org.jmpi.internal.protocol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jmpi.internal.memory.SpinLock;
import org.jspecify.annotations.Nullable;

/// Numbers for operations that a peer will speak of. A number is never given twice, so that a late frame finds nothing
/// rather than another operation. Thread-safe; allocates only to grow.
///
/// @param <T> kind of operation
final class Registry<T> {
    private static final int FIRST_CAPACITY = 16;

    private final SpinLock lock = new SpinLock();
    private @Nullable Object[] entries = new @Nullable Object[FIRST_CAPACITY];
    private int[] generations = new int[FIRST_CAPACITY];
    private int[] free = new int[FIRST_CAPACITY];
    private int freeCount;
    private int used;

    /// Register; the number, never 0.
    long add(T entry) {
        lock.lock();
        try {
            int index = freeCount > 0 ? free[--freeCount] : used++;
            if (index == entries.length) {
                grow();
            }
            entries[index] = entry;
            return (long) ++generations[index] << 32 | index;
        } finally {
            lock.unlock();
        }
    }

    private void grow() {
        int capacity = entries.length * 2;
        entries = Arrays.copyOf(entries, capacity);
        generations = Arrays.copyOf(generations, capacity);
        free = Arrays.copyOf(free, capacity);
    }

    /// The operation of a number, or null where it is over.
    @SuppressWarnings("unchecked")
    @Nullable
    T get(long number) {
        lock.lock();
        try {
            return isCurrent(number) ? (T) entries[(int) number] : null;
        } finally {
            lock.unlock();
        }
    }

    private boolean isCurrent(long number) {
        int index = (int) number;
        return index >= 0 && index < used && entries[index] != null && generations[index] == (int) (number >>> 32);
    }

    /// End a number; the operation it had, or null where it is over already.
    @SuppressWarnings("unchecked")
    @Nullable
    T remove(long number) {
        lock.lock();
        try {
            int index = (int) number;
            if (!isCurrent(number)) {
                return null;
            }
            T entry = (T) entries[index];
            entries[index] = null;
            generations[index]++;
            free[freeCount++] = index;
            return entry;
        } finally {
            lock.unlock();
        }
    }

    /// Whether nothing is registered.
    boolean isEmpty() {
        lock.lock();
        try {
            return freeCount == used;
        } finally {
            lock.unlock();
        }
    }

    /// What is registered now.
    @SuppressWarnings("unchecked")
    List<T> all() {
        lock.lock();
        try {
            List<T> all = new ArrayList<>();
            for (int i = 0; i < used; i++) {
                if (entries[i] != null) {
                    all.add((T) entries[i]);
                }
            }
            return all;
        } finally {
            lock.unlock();
        }
    }
}
