package org.jmpi.internal.progress;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import org.jmpi.MpiException;
import org.jspecify.annotations.Nullable;

/// Something that completes once and that one thread may wait for; reusable after [#reset].
public abstract class Operation implements Awaits {
    private static final VarHandle DONE;

    static {
        try {
            DONE = MethodHandles.lookup().findVarHandle(Operation.class, "done", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @SuppressWarnings("unused") // through DONE
    private boolean done;
    private volatile @Nullable Thread waiter;
    private @Nullable MpiException error;

    /// Make it pending again; nobody else may hold it.
    protected final void reset() {
        error = null;
        DONE.setRelease(this, false);
    }

    /// Whether it has completed. Acquire: what the completer wrote before is visible after true.
    public final boolean isDone() {
        return (boolean) DONE.getAcquire(this);
    }

    /// Called once by the completing thread, before anyone can see the operation done.
    protected void beforeDone() {
    }

    /// Complete it and wake its waiter.
    public final void complete() {
        beforeDone();
        // volatile, as is the waiter: either this thread sees the waiter, or the waiter sees it done before it parks
        DONE.setVolatile(this, true);
        Thread parked = waiter;
        if (parked != null) {
            LockSupport.unpark(parked);
        }
    }

    /// Complete it in the thread that waits for it: nobody is to be woken.
    protected final void completeHere() {
        beforeDone();
        DONE.setRelease(this, true);
    }

    @Override
    public String details() {
        return "";
    }

    @Override
    public @Nullable Awaited awaited() {
        return null;
    }

    /// Complete it with a failure.
    public final void fail(MpiException reason) {
        error = reason;
        complete();
    }

    /// Why it failed, or null; after completion.
    public final @Nullable MpiException error() {
        return error;
    }

    final void setWaiter(@Nullable Thread thread) {
        waiter = thread;
    }

    final @Nullable Thread waiter() {
        return waiter;
    }
}
