package org.jmpi.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class JobStateTests {
    private final JobState state = new JobState(3);

    @Test
    void succeedsWhereAllEndWell() throws InterruptedException {
        for (int rank = 0; rank < 3; rank++) {
            state.card(rank, 0, 0);
            state.closed(rank, 0);
        }
        for (int rank = 0; rank < 3; rank++) {
            state.exited(rank, 0);
        }
        assertThat(state.awaitOver()).isEqualTo(Outcome.SUCCESS);
    }

    @Test
    void blamesTheFirstFailure() throws InterruptedException {
        state.exited(2, 7);
        state.exited(0, 1);
        assertThat(state.awaitOver()).isEqualTo(Outcome.failure(2, 7, "exit code 7"));
    }

    @Test
    void blamesTheCauseThoughItsConsequenceIsHeardFirst() throws InterruptedException {
        state.thrown(0, true, "peer failed");
        state.exited(0, 1);
        state.exited(1, 137);
        assertThat(state.awaitOver()).isEqualTo(Outcome.failure(1, 137, "exit code 137 (SIGKILL)"));
    }

    @Test
    void blamesAConsequenceWhereNoCauseTurnsUp() throws InterruptedException {
        state.thrown(0, true, "peer failed");
        state.exited(0, 1);
        assertThat(state.awaitOver()).isEqualTo(new Outcome(0, 1, "peer failed", true));
    }

    @Test
    void prefersTheExceptionToTheExitCodeThatFollows() throws InterruptedException {
        state.thrown(1, false, "java.lang.Error: x");
        state.exited(1, 1);
        assertThat(state.awaitOver().reason()).isEqualTo("java.lang.Error: x");
    }

    @Test
    void failsWhereARankEndsWithoutClose() throws InterruptedException {
        state.card(1, 0, 0);
        state.exited(1, 0);
        assertThat(state.awaitOver().rank()).isEqualTo(1);
        assertThat(state.awaitOver().reason()).contains("close()", "try-with-resources");
    }

    @Test
    void failsWhereARankEndsWithoutJoiningWhileOthersWait() throws InterruptedException {
        state.card(0, 0, 0);
        state.exited(2, 0);
        assertThat(state.awaitOver().rank()).isEqualTo(2);
        assertThat(state.awaitOver().reason()).contains("rank 0 waits", "Mpi.init");
    }

    @Test
    void failsWhereOthersStartToWaitForARankThatHasEnded() throws InterruptedException {
        state.exited(2, 0);
        state.card(0, 0, 0);
        assertThat(state.awaitOver().rank()).isEqualTo(2);
    }

    @Test
    void takesASecondEpochThatOneRankLeavesOut() throws InterruptedException {
        for (int rank = 0; rank < 3; rank++) {
            state.card(rank, 0, 0);
            state.closed(rank, 0);
        }
        state.exited(1, 0);
        state.card(0, 1, 0);
        assertThat(state.awaitOver().rank()).isEqualTo(1);
    }

    @Test
    void reportsAnAbortOfZeroAsOne() throws InterruptedException {
        state.aborted(1, 0, "");
        assertThat(state.awaitOver()).isEqualTo(Outcome.failure(1, 1, "abort(0)"));
    }
}
