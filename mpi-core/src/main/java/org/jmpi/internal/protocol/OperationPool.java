package org.jmpi.internal.protocol;

import java.util.function.Function;
import org.jmpi.internal.memory.SpinLock;
import org.jmpi.spi.Payload;
import org.jspecify.annotations.Nullable;

/// Operations that nobody holds, to be used again: a blocking call allocates nothing in the steady state. Thread-safe. The
/// thread that made it, most often the only one, has a stock of its own and takes no lock.
///
/// @param <T> kind of operation
final class OperationPool<T> {
    private static final int CAPACITY = 256;

    private final Thread owner = Thread.currentThread();
    private final Stock owned = new Stock();
    private final Stock common = new Stock();
    private final SpinLock lock = new SpinLock();
    private final Function<OperationPool<T>, T> maker;
    private final Payload nothing;

    /// A stack of operations.
    private static final class Stock {
        private final @Nullable Object[] free = new @Nullable Object[CAPACITY];
        private int count;

        @Nullable
        Object take() {
            if (count == 0) {
                return null;
            }
            Object operation = free[--count];
            free[count] = null;
            return operation;
        }

        boolean put(Object operation) {
            if (count == CAPACITY) {
                return false;
            }
            free[count++] = operation;
            return true;
        }
    }

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
        Object operation = Thread.currentThread() == owner ? owned.take() : null;
        if (operation == null) {
            operation = takeCommon();
        }
        return operation == null ? maker.apply(this) : (T) operation;
    }

    private @Nullable Object takeCommon() {
        lock.lock();
        Object operation = common.take();
        lock.unlock();
        return operation;
    }

    void put(T operation) {
        if (Thread.currentThread() == owner && owned.put(operation)) {
            return;
        }
        lock.lock();
        boolean ignored = common.put(operation);
        lock.unlock();
    }
}
