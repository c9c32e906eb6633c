package org.jmpi.internal.protocol;

import java.util.function.Function;
import org.jmpi.internal.memory.SpinLock;
import org.jmpi.spi.Payload;
import org.jspecify.annotations.Nullable;

/// Operations that nobody holds, to be used again: a blocking call allocates nothing in the steady state. Thread-safe.
///
/// @param <T> kind of operation
final class OperationPool<T> {
    private static final int CAPACITY = 256;

    private final SpinLock lock = new SpinLock();
    private final @Nullable Object[] free = new @Nullable Object[CAPACITY];
    private int count;
    private final Function<OperationPool<T>, T> maker;
    private final Payload nothing;

    OperationPool(Payload nothing, Function<OperationPool<T>, T> maker) {
        this.nothing = nothing;
        this.maker = maker;
    }

    /// What a pooled operation holds, so that it keeps no memory alive.
    Payload nothing() {
        return nothing;
    }

    @SuppressWarnings("unchecked")
    T take() {
        lock.lock();
        try {
            if (count > 0) {
                Object operation = free[--count];
                free[count] = null;
                if (operation != null) {
                    return (T) operation;
                }
            }
        } finally {
            lock.unlock();
        }
        return maker.apply(this);
    }

    void put(T operation) {
        lock.lock();
        try {
            if (count < CAPACITY) {
                free[count++] = operation;
            }
        } finally {
            lock.unlock();
        }
    }
}
