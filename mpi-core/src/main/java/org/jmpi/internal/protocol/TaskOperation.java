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
        } catch (MpiException e) {
            fail(e);
        } catch (RuntimeException | Error e) { // a user's op may throw anything, in whichever thread polls
            fail(new MpiException(ErrorClass.OP, "a collective failed: " + e, e));
        }
        return true;
    }

    @Override
    protected void beforeDone() {
        if (helper != null) {
            helper.end();
        }
        ended.run();
    }
}
