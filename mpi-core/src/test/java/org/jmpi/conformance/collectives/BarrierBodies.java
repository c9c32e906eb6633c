package org.jmpi.conformance.collectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jmpi.Buf;
import org.jmpi.Request;
import org.jmpi.conformance.Memory;
import org.jmpi.conformance.Rank;
import org.jmpi.conformance.RankTest;
import org.jmpi.conformance.Ranks;

/// Nobody leaves a barrier before everybody has come (MPI-4.1 §6.3).
final class BarrierBodies {

    private BarrierBodies() {
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void holdsUntilAllHaveCome(Rank me) {
        for (int observer = 0; observer < me.size(); observer++) {
            List<Request> coming = new ArrayList<>();
            if (me.rank() != observer) {
                // Complete only when the observer's receive has matched: that is before this rank comes.
                me.world().ssend(Buf.empty(), observer, 1);
            } else {
                for (int rank = 0; rank < me.size(); rank++) {
                    if (rank != observer) {
                        coming.add(me.world().irecv(Buf.empty(), rank, 1));
                    }
                }
            }
            me.world().barrier();
            for (Request request : coming) {
                assertThat(request.isComplete()).as("a rank is late: observer=%d", observer).isTrue();
                assertThat(request.await().bytes()).isZero();
            }
        }
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void comesAgainAndAgain(Rank me) {
        for (int i = 0; i < 500; i++) {
            me.world().barrier();
            me.mpi().self().barrier();
        }
    }
}
