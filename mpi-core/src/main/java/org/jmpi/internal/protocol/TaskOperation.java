package org.jmpi.internal.protocol;

import java.util.stream.IntStream;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.internal.progress.Awaited;
import org.jmpi.internal.progress.Operation;
import org.jmpi.internal.progress.ProgressThread;
import org.jmpi.spi.Blocked;
import org.jmpi.spi.CollectiveCall;
import org.jmpi.spi.CollectiveTask;
import org.jspecify.annotations.Nullable;

/// A collective under way, advanced by whoever polls.
public final class TaskOperation extends Operation {
    private final CollectiveTask task;
    /// The thread that makes progress for it while the program computes; null where the caller waits.
    private final @Nullable ProgressThread helper;
    private final Runnable ended;
    private final Origin origin;
    private @Nullable CollectiveCall call;
    private int number;
    /// Whether the helper looks after the round under way.
    private boolean helped;

    /// The communicator that a collective is called on.
    public interface Origin {
        /// What it is called.
        String name();

        /// The world rank of a rank.
        int world(int rank);
    }

    /// A task that is about to be started, by a caller that then waits for it.
    public TaskOperation(CollectiveTask task, Origin origin) {
        this.task = task;
        this.origin = origin;
        helper = null;
        ended = () -> {
        };
    }

    /// A task that goes on while the program computes.
    ///
    /// @param ended called at the end of each round, by the thread that polls
    public TaskOperation(CollectiveTask task, Origin origin, ProgressThread helper, Runnable ended) {
        this.task = task;
        this.origin = origin;
        this.helper = helper;
        this.ended = ended;
    }

    /// Whether it is the operation of a task.
    public boolean isOf(CollectiveTask other) {
        return task == other;
    }

    /// Say which call it is of.
    ///
    /// @param itsNumber among the calls on its communicator, as it was taken for the task's start
    public void describe(CollectiveCall itsCall, int itsNumber) {
        call = itsCall;
        number = itsNumber;
    }

    @Override
    public String details() {
        CollectiveCall of = call;
        return of == null ? "" : CollectiveText.of(of, number, origin.name());
    }

    @Override
    public @Nullable Awaited awaited() {
        Blocked blocked = isDone() ? null : task.blocked();
        return blocked == null ? null
                : Awaited.all(blocked.position(), IntStream.of(blocked.ranks()).map(origin::world).toArray());
    }

    /// Make it pending, for a round of a task just started.
    public void begin() {
        reset();
        helped = helper != null && task.needsHelp();
        if (helper != null && helped) {
            helper.begin();
        }
    }

    /// Go on as far as possible; whether it is over. One thread at a time.
    boolean advance() {
        return advance(false);
    }

    /// As [#advance], in the thread that waits for it.
    boolean advanceHere() {
        return advance(true);
    }

    private boolean advance(boolean here) {
        try {
            if (!task.advance()) {
                return false;
            }
            if (here) {
                completeHere();
            } else {
                complete();
            }
        } catch (RuntimeException | Error e) { // a user's op may throw anything, in whichever thread polls
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
        if (helper != null && helped) {
            helper.end();
        }
        ended.run();
    }
}
