package org.jmpi.internal.memory;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;

/// A lock for sections of some ten nanoseconds: one compare-and-set to take, one release store to give back. Not
/// reentrant. Waits by spinning, then yielding, then sleeping, so that a holder without a core gets one.
public class SpinLock {
    private static final VarHandle HELD;
    private static final int SPINS = 100;
    private static final int YIELDS = 200;
    private static final long SLEEP_NANOS = 20_000;

    static {
        try {
            HELD = MethodHandles.lookup().findVarHandle(SpinLock.class, "held", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @SuppressWarnings("unused") // through HELD
    private boolean held;

    /// A free lock.
    public SpinLock() {
    }

    /// Take the lock if it is free.
    public final boolean tryLock() {
        return !(boolean) HELD.getOpaque(this) && HELD.compareAndSet(this, false, true);
    }

    /// Take the lock, waiting for it.
    public final void lock() {
        if (!HELD.compareAndSet(this, false, true)) {
            lockSlowly();
        }
    }

    private void lockSlowly() {
        for (int i = 0; !tryLock(); i++) {
            if (i < SPINS) {
                Thread.onSpinWait();
            } else if (i < SPINS + YIELDS) {
                Thread.yield();
            } else {
                LockSupport.parkNanos(SLEEP_NANOS);
            }
        }
    }

    /// Give the lock back.
    public final void unlock() {
        HELD.setRelease(this, false);
    }
}
