package org.jmpi.internal.comm;

import java.util.function.BooleanSupplier;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.Request;
import org.jmpi.Status;
import org.jmpi.internal.check.RequestWatch;
import org.jmpi.internal.progress.Awaits;
import org.jmpi.internal.progress.Operation;
import org.jmpi.internal.protocol.Engine;
import org.jspecify.annotations.Nullable;

/// A request: the operation it stands for while active, and how to make a status of it.
abstract class Handle implements Request {
    final Engine engine;
    private @Nullable Operation active;
    private boolean freed;
    /// Null where nobody watches.
    private @Nullable RequestWatch watch;

    Handle(Engine engine) {
        this.engine = engine;
    }

    final void activate(Operation operation) {
        active = operation;
    }

    /// Have what becomes of it watched.
    final void follow(RequestWatch by) {
        watch = by;
    }

    /// Called before a persistent one is started.
    final void starting() {
        if (watch != null) {
            watch.starting();
        }
    }

    /// Make the status of a completed operation and give the operation back.
    abstract Status conclude(Operation operation);

    /// Whether it stands for an operation under way.
    final boolean isActive() {
        checkNotFreed();
        return active != null;
    }

    /// The operation under way, if there is one.
    final @Nullable Operation pending() {
        return active;
    }

    final boolean isDone() {
        Operation operation = active;
        return operation == null || operation.isDone();
    }

    /// End a completed operation; its failure stands in the status.
    final Status conclude() {
        Operation operation = active;
        if (operation == null) {
            return Status.EMPTY;
        }
        active = null;
        Status status = conclude(operation);
        return watch == null ? status : watch.ended(status);
    }

    final Status concludeOrThrow() {
        Status status = conclude();
        MpiException error = status.error();
        if (error != null) {
            throw error;
        }
        return status;
    }

    final void awaitDone() {
        RequestWatch by = watch;
        if (by == null) {
            awaitOperation();
        } else {
            watchedAwait(by, this::awaitOperation);
        }
    }

    private static void watchedAwait(RequestWatch by, Runnable wait) {
        by.awaiting();
        try {
            wait.run();
        } finally {
            by.awaited();
        }
    }

    /// Wait until a condition holds, on behalf of this one and others.
    final void awaitUntil(BooleanSupplier condition, Awaits what) {
        RequestWatch by = watch;
        if (by == null) {
            engine.awaitUntil(condition, what);
        } else {
            watchedAwait(by, () -> engine.awaitUntil(condition, what));
        }
    }

    void awaitOperation() {
        Operation operation = active;
        if (operation != null) {
            engine.await(operation);
        }
    }

    @Override
    public Status await() {
        checkNotFreed();
        awaitDone();
        return concludeOrThrow();
    }

    @Override
    public @Nullable Status test() {
        return isComplete() ? concludeOrThrow() : null;
    }

    @Override
    public boolean isComplete() {
        checkNotFreed();
        if (!isDone()) {
            engine.pollOnce();
        }
        boolean done = isDone();
        if (done && watch != null) {
            watch.known();
        }
        return done;
    }

    @Override
    public void cancel() {
        checkNotFreed();
        Operation operation = active;
        if (operation != null) {
            cancel(operation);
        }
    }

    /// Cancel the operation if its kind can be.
    void cancel(Operation operation) {
        // a send is never cancelled (MPI-4.1 §3.8.4 deprecates it)
    }

    @Override
    public void free() {
        checkNotFreed();
        freed = true;
        active = null; // it completes by itself, and is not pooled again
        if (watch != null) {
            watch.freed();
        }
    }

    @Override
    public void start() {
        throw new MpiException(ErrorClass.REQUEST,
                "request is not persistent: start() needs one made by sendInit, recvInit and the like");
    }

    final void checkNotFreed() {
        if (freed) {
            throw new MpiException(ErrorClass.REQUEST, "request was freed: free() gave the handle up; keep it to wait");
        }
    }
}
