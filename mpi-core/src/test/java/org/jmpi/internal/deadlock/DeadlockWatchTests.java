package org.jmpi.internal.deadlock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jmpi.internal.deadlock.WaitView.State;
import org.jmpi.internal.deadlock.WaitView.Traffic;
import org.jmpi.internal.deadlock.WaitView.Wait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Ranks that are a few lines of the test answer the watch.
@Timeout(120)
class DeadlockWatchTests {
    private static final int EPOCH = 3;
    /// Looks after which a mistake would have been made.
    private static final int ENOUGH = 40;
    private static final long PAUSE_MILLIS = 10;

    private final RankViews views = new RankViews(3);
    private final BlockingQueue<String> reports = new LinkedBlockingQueue<>();
    private final AtomicInteger looks = new AtomicInteger();

    private static WaitView blocked(long id, long position, List<Traffic> traffic, int... awaited) {
        Wait wait = new Wait(id, position, 1_500_000_000, List.of(awaited), "main", "recv (tag=7) at Main.java:1");
        return new WaitView(EPOCH, State.BLOCKED, 0, List.of(wait), traffic);
    }

    private static WaitView blocked(int... awaited) {
        return blocked(1, 0, List.of(), awaited);
    }

    private static WaitView acts() {
        return new WaitView(EPOCH, State.ACTS, 0, List.of(), List.of());
    }

    /// Ranks answer so at the n-th look at them.
    private void watch(IntFunction<IntFunction<WaitView>> ranks) {
        int[] looksAt = new int[3];
        new DeadlockWatch(views, (rank, question) -> {
            int ignored = looks.incrementAndGet();
            WaitView view = ranks.apply(rank).apply(looksAt[rank]++);
            if (view != null) {
                views.answer(rank, question, view);
            }
        }, () -> false, reports::add, PAUSE_MILLIS).start();
    }

    private String report() throws InterruptedException {
        return String.valueOf(reports.poll(30, TimeUnit.SECONDS));
    }

    private void expectNoReport() throws InterruptedException {
        while (looks.get() < ENOUGH) {
            Thread.sleep(20);
        }
        assertThat(reports).isEmpty();
    }

    @Test
    void tellsWhoWaitsForWhomAndWhere() throws Exception {
        watch(rank -> _ -> blocked(1 - rank));
        views.waits(0);
        views.waits(1);
        assertThat(report()).isEqualTo("""
                deadlock: rank 0 waits for rank 1, which waits for rank 0
                  rank 0: for 1.5 s in recv (tag=7) at Main.java:1
                  rank 1: for 1.5 s in recv (tag=7) at Main.java:1""");
    }

    @Test
    void aRankThatClosesMayLeaveOthersStuck() throws Exception {
        watch(_ -> _ -> blocked(2));
        views.waits(0);
        views.closed(2, EPOCH - 1);
        while (looks.get() < 1) {
            Thread.sleep(1);
        }
        assertThat(reports).isEmpty();
        views.closed(2, EPOCH);
        assertThat(report()).isEqualTo("""
                deadlock: rank 0 waits for rank 2, which has closed its Mpi
                  rank 0: for 1.5 s in recv (tag=7) at Main.java:1
                  rank 2: has closed its Mpi""");
    }

    @Test
    void asksARankThatActsAgain() throws Exception {
        watch(rank -> look -> rank == 1 && look < 2 ? acts() : blocked(1 - rank));
        views.waits(0);
        views.waits(1);
        assertThat(report()).startsWith("deadlock: rank 0 waits for rank 1, which waits for rank 0");
    }

    @Test
    void aNewWaitIsNoDeadlock() throws Exception {
        watch(rank -> look -> blocked(look, 0, List.of(), 1 - rank));
        views.waits(0);
        views.waits(1);
        expectNoReport();
    }

    @Test
    void aStepOfACollectiveIsNoDeadlock() throws Exception {
        watch(rank -> look -> blocked(1, rank == 0 ? 0 : look, List.of(), 1 - rank));
        views.waits(0);
        views.waits(1);
        expectNoReport();
    }

    @Test
    void aFrameOnItsWayIsNoDeadlock() throws Exception {
        Traffic sent = new Traffic(1, 5, 4);
        Traffic arrived = new Traffic(0, 4, 4);
        watch(rank -> _ -> blocked(1, 0, List.of(rank == 0 ? sent : arrived), 1 - rank));
        views.waits(0);
        views.waits(1);
        expectNoReport();
    }

    @Test
    void aRankThatAnswersNoMoreIsNoDeadlock() throws Exception {
        watch(rank -> look -> rank == 1 && look > 1 ? null : blocked(1, 0, List.of(), 1 - rank));
        views.waits(0);
        views.waits(1);
        while (looks.get() < 5) {
            Thread.sleep(20);
        }
        assertThat(reports.poll(1, TimeUnit.SECONDS)).isNull();
    }
}
