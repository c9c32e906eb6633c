package org.jmpi.conformance.collectives;

import static org.assertj.core.api.Assertions.assertThat;

import org.jmpi.Request;
import org.jmpi.Status;
import org.jmpi.conformance.Memory;
import org.jmpi.conformance.Rank;
import org.jmpi.conformance.RankTest;
import org.jmpi.conformance.Ranks;

/// Every collective in every form does what a plain computation does (MPI-4.1 chapter 6).
final class FormBodies {
    private static final int ROUNDS = 3;
    private static final int DRAWS = 3;
    private static final int DRAW = 1000;

    private FormBodies() {
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void computesTheSameBlocking(Rank me) {
        for (int draw = 0; draw < DRAWS; draw++) {
            for (Trial trial : Trials.ofEach(Team.world(me), draw * DRAW)) {
                trial.fill().accept(0);
                trial.blocking().run();
                trial.check(0);
            }
        }
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void computesTheSameNonblocking(Rank me) {
        for (int draw = 0; draw < DRAWS; draw++) {
            for (Trial trial : Trials.ofEach(Team.world(me), draw * DRAW)) {
                trial.fill().accept(0);
                Request request = trial.start().get();
                assertThat(request.await()).isEqualTo(Status.EMPTY);
                trial.check(0);
                assertThat(request.await()).as("of an inactive request").isEqualTo(Status.EMPTY);
                request.free();
            }
        }
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void computesTheSamePersistent(Rank me) {
        for (int draw = 0; draw < DRAWS; draw++) {
            for (Trial trial : Trials.ofEach(Team.world(me), draw * DRAW)) {
                Request request = trial.init().get();
                assertThat(request.await()).as("before the first start").isEqualTo(Status.EMPTY);
                for (int round = 0; round < ROUNDS; round++) {
                    trial.fill().accept(round);
                    request.start();
                    assertThat(request.await()).isEqualTo(Status.EMPTY);
                    trial.check(round);
                }
                request.free();
            }
        }
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void isDoneWhenTestedOftenEnough(Rank me) {
        for (Trial trial : Trials.some(Team.world(me), DRAWS * DRAW, 10)) {
            trial.fill().accept(0);
            Request request = trial.start().get();
            while (request.test() == null) {
                Thread.onSpinWait();
            }
            trial.check(0);
        }
    }
}
