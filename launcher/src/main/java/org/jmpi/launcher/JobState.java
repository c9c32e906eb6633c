package org.jmpi.launcher;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Decides when a job is over and which rank is to blame: the first failure counts.
///
/// A rank that fails because its peer did may be heard of before the peer is. So such a consequence only counts where
/// no cause turns up within [#CAUSE_MILLIS]. Fed by the threads of the wire-up and of the processes' ends; all state is
/// guarded by the monitor.
final class JobState {
    /// How long a consequence waits for its cause.
    static final long CAUSE_MILLIS = 200;

    private static final long NONE = -1;

    private final long[] lastCard;
    private final boolean[] exited;
    private final int[] openEpochs;
    private int running;
    private @Nullable Outcome failure;
    private long failedAt;

    JobState(int ranks) {
        lastCard = new long[ranks];
        Arrays.fill(lastCard, NONE);
        exited = new boolean[ranks];
        openEpochs = new int[ranks];
        running = ranks;
    }

    /// A rank gave its card for a round of an all-gather.
    synchronized void card(int rank, int epoch, int round) {
        if (round == 0) {
            openEpochs[rank]++;
        }
        lastCard[rank] = (long) epoch << 32 | round;
        for (int other = 0; other < exited.length; other++) {
            if (exited[other] && lastCard[other] < lastCard[rank]) {
                failAsMissing(other, rank);
            }
        }
    }

    /// A rank has closed.
    synchronized void closed(int rank, int epoch) {
        openEpochs[rank]--;
    }

    /// An exception left a thread of a rank.
    synchronized void thrown(int rank, boolean consequence, String exception) {
        fail(new Outcome(rank, ExitCodes.FAILURE, exception, consequence));
    }

    /// A rank asked for the end of the job.
    synchronized void aborted(int rank, int code, String message) {
        int exitCode = (code & 0xff) == 0 ? ExitCodes.FAILURE : code & 0xff;
        fail(Outcome.failure(rank, exitCode, "abort(" + code + ")" + (message.isEmpty() ? "" : ": " + message)));
    }

    /// A rank's process has ended, and all it said before was taken.
    synchronized void exited(int rank, int code) {
        exited[rank] = true;
        running--;
        if (code != 0) {
            fail(Outcome.failure(rank, code, ExitCodes.describe(code)));
        } else if (openEpochs[rank] > 0) {
            fail(Outcome.failure(rank, ExitCodes.FAILURE, "it ended without Mpi.close(), and others may wait for it;"
                    + " put Mpi.init into try-with-resources"));
        } else {
            failIfOthersWaitFor(rank);
        }
        notifyAll();
    }

    private void failIfOthersWaitFor(int rank) {
        for (int other = 0; other < exited.length; other++) {
            if (!exited[other] && lastCard[other] > lastCard[rank]) {
                failAsMissing(rank, other);
            }
        }
    }

    private void failAsMissing(int missing, int waiting) {
        fail(Outcome.failure(missing, ExitCodes.FAILURE, "it ended without joining, and rank " + waiting
                + " waits for it in Mpi.init; let every rank call Mpi.init, or none"));
    }

    /// A rank's host is gone.
    synchronized void lost(int rank, String reason) {
        fail(Outcome.failure(rank, ExitCodes.FAILURE, reason));
    }

    /// End the job for a reason outside of it.
    synchronized void end(int code, String reason) {
        fail(Outcome.ended(code, reason));
    }

    private void fail(Outcome outcome) {
        Outcome first = failure;
        boolean overrules = first != null && first.consequence() && !outcome.consequence()
                && outcome.rank() != first.rank() && System.nanoTime() - failedAt < CAUSE_MILLIS * 1_000_000;
        if (first == null || overrules) {
            failedAt = first == null ? System.nanoTime() : failedAt;
            failure = outcome;
            notifyAll();
        }
    }

    /// Wait for the end of the job.
    synchronized Outcome awaitOver() throws InterruptedException {
        while (true) {
            Outcome first = failure;
            if (first == null) {
                if (running == 0) {
                    return Outcome.SUCCESS;
                }
                wait();
            } else {
                long left = CAUSE_MILLIS - (System.nanoTime() - failedAt) / 1_000_000;
                if (!first.consequence() || left <= 0) {
                    return first;
                }
                wait(left);
            }
        }
    }

    /// Wait until a rank's process has ended; false where time runs out first.
    synchronized boolean awaitExit(int rank, long deadlineNanos) throws InterruptedException {
        while (!exited[rank]) {
            long millis = (deadlineNanos - System.nanoTime() + 999_999) / 1_000_000;
            if (millis <= 0) {
                return false;
            }
            wait(millis);
        }
        return true;
    }

    /// Whether something has ended the job, or is about to.
    synchronized boolean isOver() {
        return failure != null;
    }

    synchronized boolean hasExited(int rank) {
        return exited[rank];
    }
}
