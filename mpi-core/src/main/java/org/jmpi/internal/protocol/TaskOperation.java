package org.jmpi.internal.protocol;

import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.internal.progress.Operation;
import org.jmpi.internal.progress.ProgressThread;
import org.jmpi.spi.CollectiveTask;
import org.jspecify.annotations.Nullable;

/// A collective under way, advanced by whoever polls.
public final class TaskOperation extends Operation {
    private final CollectiveTask task;
    /// The thread that makes progress for it while the program computes; null where the caller waits.
    private final @Nullable ProgressThread helper;
    private final Runnable ended;

    /// A task that is about to be started, by a caller that then waits for it.
    public TaskOperation(CollectiveTask task) {
        this.task = task;
        helper = null;
        ended = () -> {
        };
    }

    /// A task that goes on while the program computes.
    ///
    /// @param ended called at the end of each round, by the thread that polls
    public TaskOperation(CollectiveTask task, ProgressThread helper, Runnable ended) {
        this.task = task;
        this.helper = helper;
        this.ended = ended;
    }

    /// Whether it is the operation of a task.
    public boolean isOf(CollectiveTask other) {
        return task == other;
    }

    /// Make it pending, for a round of a task just started.
    public void begin() {
        reset();
        if (helper != null) {
            helper.begin();
        }
    }

    /// Go on as far as possible; whether it is over. One thread at a time.
    boolean advance() {
        try {
            if (task.advance()) {
                complete();
                return true;
            }
            return false;
        } catch (RuntimeException | Error e) { // a user's op may throw anything, in whichever thread polls
            fail(failure(e));
        }
        return true;
    }

    /// As [#advance], in the thread that waits for it.
    boolean advanceHere() {
        try {
            if (!task.advance()) {
                return false;
            }
            completeHere();
        } catch (RuntimeException | Error e) { // a user's op may throw anything
            fail(failure(e));
        }
        return true;
    }

    /// What a task failed with that threw something.
    static MpiException failure(Throwable thrown) {
        return thrown instanceof MpiException known ? known
                : new MpiException(ErrorClass.OP, "a collective failed: " + thrown, thrown);
    }

    /// Whether it may go on without a message having come.
    boolean isWatching() {
        return task.isWatching();
    }

    @Override
    protected void beforeDone() {
        if (helper != null) {
            helper.end();
        }
        ended.run();
    }
}
