package org.jmpi.internal.protocol;

import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.internal.progress.Operation;
import org.jmpi.spi.CollectiveTask;

/// A collective under way, advanced by whoever polls.
public final class TaskOperation extends Operation {
    private final CollectiveTask task;

    /// A task that is about to be started.
    public TaskOperation(CollectiveTask task) {
        this.task = task;
    }

    /// Make it pending again, for a persistent collective.
    public void renew() {
        reset();
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
        } catch (RuntimeException e) {
            fail(new MpiException(ErrorClass.OP, "a collective failed: " + e, e));
        }
        return true;
    }
}
