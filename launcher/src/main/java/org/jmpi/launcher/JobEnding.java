package org.jmpi.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/// Brings a job to its end: politely where it goes, by force after that.
///
/// ```
/// failure ─▶ told to all ranks, TERM to the others ──GRACE──▶ KILL ─▶ what ranks started: KILL ─▶ last output
/// ```
final class JobEnding {
    /// How long ranks may take to end by themselves once another one has failed.
    private static final long GRACE_MILLIS = 700;
    /// The same where the user ends the job.
    private static final long INTERRUPT_GRACE_MILLIS = 1_000;
    private static final long KILL_MILLIS = 500;

    private final List<RankProcess> ranks;
    private final JobState state;
    private final ProcessKiller killer;
    private final IntPredicate isUp;

    /// @param isUp whether a rank's process is so far that it takes a TERM: a JVM that is still starting answers with a
    ///             complaint of its own, and is told as soon as it connects
    JobEnding(List<RankProcess> ranks, JobState state, ProcessKiller killer, IntPredicate isUp) {
        this.ranks = ranks;
        this.state = state;
        this.killer = killer;
        this.isUp = isUp;
    }

    /// End what still runs, and wait for the last output.
    ///
    /// @param tell tells all ranks of a failure; some then end by themselves, and count as ended all the same
    /// @return how many ranks besides the outcome's still ran
    int run(Outcome outcome, Consumer<Outcome> tell) throws InterruptedException {
        List<RankProcess> others = running(outcome.rank());
        if (!outcome.isSuccess()) {
            tell.accept(outcome);
            killer.terminate(others.stream()
                    .filter(other -> isUp.test(other.rank()))
                    .map(RankProcess::process)
                    .toList());
            awaitExits(outcome.rank() < 0 ? INTERRUPT_GRACE_MILLIS : GRACE_MILLIS);
        }
        killer.killAll();
        awaitExits(KILL_MILLIS);
        for (RankProcess rank : ranks) {
            rank.awaitOutput(KILL_MILLIS);
        }
        return others.size();
    }

    private void awaitExits(long millis) throws InterruptedException {
        long deadline = deadline(millis);
        for (RankProcess rank : ranks) {
            boolean ignored = state.awaitExit(rank.rank(), deadline);
        }
    }

    private static long deadline(long millis) {
        return System.nanoTime() + millis * 1_000_000;
    }

    private List<RankProcess> running(int except) {
        List<RankProcess> running = new ArrayList<>();
        for (RankProcess rank : ranks) {
            if (rank.rank() != except && !state.hasExited(rank.rank())) {
                running.add(rank);
            }
        }
        return running;
    }
}
