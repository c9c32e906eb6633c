package org.jmpi.conformance.collectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Op;
import org.jmpi.Request;
import org.jmpi.conformance.Memory;
import org.jmpi.conformance.Rank;
import org.jmpi.conformance.RankTest;
import org.jmpi.conformance.Ranks;

/// Persistent collectives, several at once and again and again (MPI-4.1 §6.13).
final class PersistentCollectiveBodies {
    private static final int SEVERAL = 10;
    private static final int ROUNDS = 10;

    private PersistentCollectiveBodies() {
    }

    private static Request[] init(List<Trial> trials) {
        return trials.stream().map(trial -> trial.init().get()).toArray(Request[]::new);
    }

    private static void freeAll(Request[] requests) {
        for (Request request : requests) {
            request.free();
        }
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void startInAnotherOrderOnEachRank(Rank me) {
        List<Trial> trials = Trials.some(Team.world(me), 0, SEVERAL);
        Request[] requests = init(trials);
        for (int round = 0; round < ROUNDS; round++) {
            for (int next : OutstandingBodies.order(me, SEVERAL, round)) {
                trials.get(next).fill().accept(round);
                requests[next].start();
            }
            for (int next : OutstandingBodies.order(me, SEVERAL, 100 + round)) {
                Rank.finish(requests[next]);
                trials.get(next).check(round);
            }
        }
        freeAll(requests);
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void runAheadOfSlowerRanksWithoutMixingRounds(Rank me) {
        for (Trial trial : Trials.some(Team.world(me), 1000, 12)) {
            Request request = trial.init().get();
            for (int round = 0; round < 20; round++) {
                if (me.random(1000L * round + me.rank()).nextInt(4) == 0) {
                    Thread.yield();
                }
                trial.fill().accept(round);
                request.start();
                Rank.finish(request);
                trial.check(round);
            }
            request.free();
        }
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void mixWithTheOtherForms(Rank me) {
        Team team = Team.world(me);
        List<Trial> kept = Trials.some(team, 2000, 5);
        Request[] requests = init(kept);
        for (int round = 0; round < ROUNDS; round++) {
            int now = round;
            kept.forEach(trial -> trial.fill().accept(now));
            Request.startAll(requests);
            List<Trial> once = Trials.some(team, 2100 + 10 * round, 2);
            once.forEach(trial -> trial.fill().accept(0));
            Request first = once.getFirst().start().get();
            once.getLast().blocking().run();
            Rank.finish(first);
            Rank.finish(requests);
            once.forEach(trial -> trial.check(0));
            kept.forEach(trial -> trial.check(now));
        }
        freeAll(requests);
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void outliveTheirCommunicator(Rank me) {
        Communicator comm = me.world().dup();
        List<Trial> trials = Trials.some(new Team(me, comm), 3000, SEVERAL);
        Request[] requests = init(trials);
        comm.free();
        for (int round = 0; round < ROUNDS; round++) {
            int now = round;
            trials.forEach(trial -> trial.fill().accept(now));
            Request.startAll(requests);
            Rank.finish(requests);
            trials.forEach(trial -> trial.check(now));
        }
        freeAll(requests);
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void copyTheirCounts(Rank me) {
        long[] counts = new long[me.size()];
        Arrays.fill(counts, 1);
        long[] values = new long[me.size()];
        Arrays.fill(values, me.rank());
        long[] own = new long[1];
        Request request =
                me.world().reduceScatterInit(Buf.of(values), Buf.of(own), counts, Op.SUM);
        Arrays.fill(counts, 7);
        request.start();
        Rank.finish(request);
        assertThat(own[0]).isEqualTo(me.size() * (me.size() - 1L) / 2);
        request.free();
    }
}
