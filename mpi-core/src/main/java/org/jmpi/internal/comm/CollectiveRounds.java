package org.jmpi.internal.comm;

import org.jmpi.internal.protocol.Engine;
import org.jmpi.internal.protocol.TaskOperation;
import org.jmpi.spi.CollectiveCall;
import org.jmpi.spi.CollectiveTask;

/// A collective that makes progress by itself once started: one round if non-blocking, many if persistent. A start
/// allocates nothing.
final class CollectiveRounds {
    private final Engine engine;
    private final CollectiveTask task;
    private final int number;
    private final Runnable ended;
    private final TaskOperation operation;

    /// @param origin the communicator
    /// @param number told apart by, the same in each round
    /// @param ended  called at the end of each round, or where it can't be started
    CollectiveRounds(Engine engine, CollectiveTask task, TaskOperation.Origin origin, int number, Runnable ended) {
        this.engine = engine;
        this.task = task;
        this.number = number;
        this.ended = ended;
        operation = new TaskOperation(task, origin, engine.helper(), ended);
    }

    /// Say which call it is of.
    void describe(CollectiveCall call) {
        operation.describe(call, number);
    }

    /// Start a round; none may be under way.
    TaskOperation start() {
        try {
            task.start(number);
        } catch (RuntimeException e) {
            ended.run();
            throw e;
        }
        operation.begin();
        engine.drive(operation);
        return operation;
    }
}
