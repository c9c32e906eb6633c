package org.jmpi.conformance.collectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jmpi.Communicator;
import org.jmpi.Request;
import org.jmpi.conformance.Memory;
import org.jmpi.conformance.Rank;
import org.jmpi.conformance.RankTest;
import org.jmpi.conformance.Ranks;
import org.jmpi.conformance.Region;

/// Many collectives under way at once on one communicator (MPI-4.1 §6.12).
final class OutstandingBodies {
    private static final int MANY = 40;

    private OutstandingBodies() {
    }

    /// A random order of this rank's own.
    static List<Integer> order(Rank me, int count, int key) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        Collections.shuffle(order, new Random(me.random(31L * key + me.rank()).nextLong()));
        return order;
    }

    private static Request[] startAll(List<Trial> trials) {
        trials.forEach(trial -> trial.fill().accept(0));
        return trials.stream().map(trial -> trial.start().get()).toArray(Request[]::new);
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void completeInAnyOrderOfWaiting(Rank me) {
        for (int draw = 0; draw < 3; draw++) {
            List<Trial> trials = Trials.some(Team.world(me), draw * MANY, MANY);
            Request[] requests = startAll(trials);
            for (int next : order(me, MANY, draw)) {
                Rank.finish(requests[next]);
                trials.get(next).check(0);
            }
        }
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void completeForWhoeverWaitsForAny(Rank me) {
        List<Trial> trials = Trials.some(Team.world(me), 1000, MANY);
        Request[] requests = startAll(trials);
        for (int left = MANY; left > 0; left--) {
            trials.get(Request.awaitAny(requests).index()).check(0);
        }
        assertThat(Request.awaitAny(requests).index()).isEqualTo(Request.Completion.NONE);
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void completeBesideBlockingOnesAndMessages(Rank me) {
        Team team = Team.world(me);
        int next = (me.rank() + 1) % me.size();
        int previous = (me.rank() + me.size() - 1) % me.size();
        for (int draw = 0; draw < 5; draw++) {
            List<Trial> trials = Trials.some(team, 2000 + 20 * draw, 6);
            List<Request> requests = new ArrayList<>(List.of(startAll(trials)));
            int bytes = draw % 2 == 0 ? 100 : 200_000;
            Region in = me.region(bytes);
            requests.add(2, me.world().irecv(in.buf(), previous, 5));
            Region out = me.region(bytes).fill(me.data(me.rank(), bytes));
            requests.add(me.world().isend(out.buf(), next, 5));
            for (Trial trial : Trials.some(team, 2010 + 20 * draw, 3)) {
                trial.fill().accept(0);
                trial.blocking().run();
                trial.check(0);
            }
            assertThat(Request.awaitAll(requests.toArray(new Request[0]))).hasSize(8);
            in.expect(me.data(previous, bytes));
            trials.forEach(trial -> trial.check(0));
        }
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void completeOnAFreedCommunicator(Rank me) {
        for (int draw = 0; draw < 5; draw++) {
            Communicator comm = me.world().split(0, -me.rank()).orElseThrow();
            List<Trial> trials = Trials.some(new Team(me, comm), 3000 + 10 * draw, 10);
            Request[] requests = startAll(trials);
            comm.free();
            assertThat(Request.awaitAll(requests)).hasSize(trials.size());
            trials.forEach(trial -> trial.check(0));
        }
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void completeOnSeveralCommunicatorsInterleaved(Rank me) {
        Communicator[] comms = {me.world(), me.world().dup(), me.world().split(me.rank() % 2, 0).orElseThrow()};
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            for (int which = 0; which < comms.length; which++) {
                trials.addAll(Trials.some(new Team(me, comms[which]), 4000 + 100 * which + i, 1));
            }
        }
        Request[] requests = startAll(trials);
        for (int next : order(me, trials.size(), 77)) {
            Rank.finish(requests[next]);
            trials.get(next).check(0);
        }
        comms[1].free();
        comms[2].free();
    }
}
