package org.jmpi.internal.comm;

import java.util.concurrent.atomic.AtomicInteger;
import org.jmpi.MpiException;
import org.jmpi.Request;
import org.jmpi.internal.protocol.Engine;
import org.jmpi.internal.protocol.TaskOperation;
import org.jmpi.spi.CollectiveCall;
import org.jmpi.spi.CollectiveTask;
import org.jmpi.spi.Collectives;
import org.jmpi.spi.Collectives.Form;
import org.jspecify.annotations.Nullable;

/// The collectives of a communicator in their three forms: numbers them in the order of the calls, then runs a call to its
/// end, starts it, or keeps it ready.
///
/// The number tells messages of collectives under way at once apart. A persistent one keeps its number for all rounds: a
/// rank starts a round only when its part of the one before is complete, so between two ranks the messages of both are sent
/// and received in the same order, and none overtakes.
class CollectiveCalls {
    /// Set in the numbers of persistent collectives, which live long: the others come round after 2³⁰ calls and must not
    /// meet one.
    private static final int PERSISTENT = 1 << 30;
    private static final int NUMBER = PERSISTENT - 1;

    private final Engine engine;
    private final Collectives collectives;
    private final TaskOperation.Origin origin;
    private final Runnable forget;
    private final Runnable release = this::release;
    private @Nullable TaskOperation watched;
    private final AtomicInteger started = new AtomicInteger();
    private final AtomicInteger kept = new AtomicInteger();
    /// What may still use the context: the communicator itself, non-blocking calls under way, persistent requests.
    private final AtomicInteger users = new AtomicInteger(1);

    /// @param origin the communicator
    /// @param forget gives the context up
    CollectiveCalls(Engine engine, Collectives collectives, TaskOperation.Origin origin, Runnable forget) {
        this.engine = engine;
        this.collectives = collectives;
        this.origin = origin;
        this.forget = forget;
    }

    private int nextNumber() {
        return started.getAndIncrement() & NUMBER;
    }

    /// Run a collective to its end on this rank.
    void run(CollectiveCall call) {
        CollectiveTask task = collectives.prepare(call, Form.BLOCKING);
        int number = nextNumber();
        task.start(number);
        if (!engine.look(task)) {
            TaskOperation operation = operation(task);
            operation.describe(call, number);
            drive(operation);
        }
    }

    /// What to wait on. Tasks that watch memory come again and again, others once.
    private TaskOperation operation(CollectiveTask task) {
        TaskOperation known = watched;
        if (known != null && known.isOf(task) && known.isDone()) {
            known.begin();
            return known;
        }
        TaskOperation made = new TaskOperation(task, origin);
        watched = task.isWatching() ? made : null;
        return made;
    }

    private void drive(TaskOperation operation) {
        engine.drive(operation);
        engine.await(operation);
        MpiException error = operation.error();
        if (error != null) {
            throw error;
        }
    }

    /// Start a collective.
    Request start(CollectiveCall call) {
        CollectiveTask task = collectives.prepare(call, Form.NONBLOCKING);
        CollectiveRounds rounds = new CollectiveRounds(engine, task, origin, nextNumber(), release);
        rounds.describe(call);
        retain();
        return new CollectiveHandle(engine, rounds.start());
    }

    /// Keep a collective ready to be started.
    Request init(CollectiveCall call) {
        CollectiveTask task = collectives.prepare(call, Form.PERSISTENT);
        int number = PERSISTENT | (kept.getAndIncrement() & NUMBER);
        CollectiveRounds rounds = new CollectiveRounds(engine, task, origin, number, () -> {
        });
        rounds.describe(call);
        retain();
        return new PersistentCollectiveHandle(engine, rounds, release);
    }

    private void retain() {
        users.getAndIncrement();
    }

    /// One of the users of the context has gone; the last one lets it be forgotten.
    void release() {
        if (users.decrementAndGet() == 0) {
            collectives.close();
            forget.run();
        }
    }
}
