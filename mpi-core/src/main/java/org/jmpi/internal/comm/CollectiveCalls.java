package org.jmpi.internal.comm;

import java.util.concurrent.atomic.AtomicInteger;
import org.jmpi.MpiException;
import org.jmpi.internal.protocol.Engine;
import org.jmpi.internal.protocol.TaskOperation;
import org.jmpi.spi.CollectiveCall;
import org.jmpi.spi.CollectiveTask;
import org.jmpi.spi.Collectives;

/// Runs the collectives of a communicator: numbers them in the order of the calls and waits for them.
final class CollectiveCalls {
    private final Engine engine;
    private final Collectives collectives;
    private final AtomicInteger sequence = new AtomicInteger();

    CollectiveCalls(Engine engine, Collectives collectives) {
        this.engine = engine;
        this.collectives = collectives;
    }

    /// Run a collective to its end on this rank.
    void run(CollectiveCall call) {
        CollectiveTask task = collectives.prepare(call);
        TaskOperation operation = new TaskOperation(task);
        task.start(sequence.getAndIncrement());
        engine.drive(operation);
        engine.await(operation);
        MpiException error = operation.error();
        if (error != null) {
            throw error;
        }
    }
}
