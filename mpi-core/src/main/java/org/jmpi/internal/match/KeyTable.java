package org.jmpi.internal.match;

import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A hash table from (source, tag) to a queue, that neither boxes its keys nor allocates in the steady state: a queue that
/// runs empty stays until the table is full, and is dropped when it grows.
///
/// @param <Q> kind of queue
final class KeyTable<Q> {
    private static final int FIRST_CAPACITY = 16;

    private final Supplier<Q> maker;
    private final Predicate<Q> inUse;
    private long[] keys = new long[FIRST_CAPACITY];
    private @Nullable Object[] queues = new @Nullable Object[FIRST_CAPACITY];
    private int size;

    /// @param inUse whether a queue still holds something
    KeyTable(Supplier<Q> maker, Predicate<Q> inUse) {
        this.maker = maker;
        this.inUse = inUse;
    }

    private static long key(int source, int tag) {
        return (long) source << 32 | tag & 0xffffffffL;
    }

    private static int spread(long key) {
        long hash = key * 0x9e3779b97f4a7c15L;
        return (int) (hash >>> 32);
    }

    /// The queue of a key, or null where there is none.
    @SuppressWarnings("unchecked")
    @Nullable
    Q find(int source, int tag) {
        long key = key(source, tag);
        int mask = keys.length - 1;
        for (int i = spread(key) & mask;; i = (i + 1) & mask) {
            Object queue = queues[i];
            if (queue == null || keys[i] == key) {
                return (Q) queue;
            }
        }
    }

    /// The queue of a key, made where there is none.
    Q findOrMake(int source, int tag) {
        Q found = find(source, tag);
        if (found != null) {
            return found;
        }
        if (size * 2 >= keys.length) {
            rebuild();
        }
        Q made = maker.get();
        insert(key(source, tag), made);
        return made;
    }

    private void insert(long key, Object queue) {
        int mask = keys.length - 1;
        int i = spread(key) & mask;
        while (queues[i] != null) {
            i = (i + 1) & mask;
        }
        keys[i] = key;
        queues[i] = queue;
        size++;
    }

    @SuppressWarnings("unchecked")
    private void rebuild() {
        long[] oldKeys = keys;
        @Nullable Object[] oldQueues = queues;
        int kept = 0;
        for (Object queue : oldQueues) {
            kept += queue != null && inUse.test((Q) queue) ? 1 : 0;
        }
        int capacity = Math.max(FIRST_CAPACITY, Integer.highestOneBit(kept) * 8);
        keys = new long[capacity];
        queues = new @Nullable Object[capacity];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            Object queue = oldQueues[i];
            if (queue != null && inUse.test((Q) queue)) {
                insert(oldKeys[i], queue);
            }
        }
    }

    /// Call `action` with each queue.
    @SuppressWarnings("unchecked")
    void forEach(Consumer<Q> action) {
        for (Object queue : queues) {
            if (queue != null) {
                action.accept((Q) queue);
            }
        }
    }
}
