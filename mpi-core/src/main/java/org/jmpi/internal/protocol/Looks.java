package org.jmpi.internal.protocol;

import org.jmpi.MpiException;
import org.jmpi.internal.progress.IdleStrategy;
import org.jmpi.spi.CollectiveTask;

/// The first moment of a wait for a collective that watches memory: looks at it alone, some nanoseconds each, where a poll
/// of everything takes longer than the other rank needs to answer.
final class Looks {
    /// About a microsecond; several times the way of a line between two cores.
    private static final int MANY = 500;
    /// With more ranks than cores the rank waited for may need this one.
    private static final int FEW = 4;
    /// A program that only makes such collectives must see its messages move, too.
    private static final int POLL_MASK = 31;

    private final int most;
    private final Runnable poll;
    /// Waits so far; threads may lose some.
    private int waits;

    Looks(IdleStrategy idle, Runnable poll) {
        most = idle.spinNanos() > 0 ? MANY : FEW;
        this.poll = poll;
    }

    /// Whether an operation is over, perhaps with a failure, after some looks.
    boolean look(TaskOperation operation) {
        pollAtTimes();
        for (int left = most; left > 0; left--) {
            if (operation.advanceHere()) {
                return true;
            }
        }
        return false;
    }

    private void pollAtTimes() {
        if ((++waits & POLL_MASK) == 0) {
            poll.run();
        }
    }

    /// Whether a task just started is over after some looks.
    ///
    /// @throws MpiException where it failed
    boolean look(CollectiveTask task) {
        pollAtTimes();
        try {
            for (int left = most; left > 0; left--) {
                if (task.advance()) {
                    return true;
                }
            }
            return false;
        } catch (RuntimeException | Error e) { // a user's op may throw anything
            throw TaskOperation.failure(e);
        }
    }
}
