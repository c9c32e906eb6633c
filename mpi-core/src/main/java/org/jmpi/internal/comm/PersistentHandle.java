package org.jmpi.internal.comm;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.Status;
import org.jmpi.internal.progress.Operation;
import org.jmpi.internal.protocol.Engine;

/// A request that can be started again and again (MPI-4.1 §3.9). A start allocates nothing.
final class PersistentHandle extends Handle {
    private final Supplier<Operation> starter;
    private final Function<Operation, Status> conclusion;
    private final Consumer<Operation> canceller;

    /// @param starter    starts the operation
    /// @param conclusion makes the status of a completed one and gives it back
    /// @param canceller  tries to cancel one under way
    PersistentHandle(Engine engine, Supplier<Operation> starter, Function<Operation, Status> conclusion,
            Consumer<Operation> canceller) {
        super(engine);
        this.starter = starter;
        this.conclusion = conclusion;
        this.canceller = canceller;
    }

    /// A persistent request with `PROC_NULL`.
    static PersistentHandle ofNothing(Engine engine, Status status) {
        return new PersistentHandle(engine, () -> CompletedHandle.DONE, operation -> status, operation -> {
        });
    }

    @Override
    public void start() {
        if (isActive()) {
            throw new MpiException(ErrorClass.REQUEST,
                    "request is active: start() needs it complete; await() it first");
        }
        starting();
        activate(starter.get());
    }

    @Override
    Status conclude(Operation operation) {
        return conclusion.apply(operation);
    }

    @Override
    void cancel(Operation operation) {
        canceller.accept(operation);
    }
}
