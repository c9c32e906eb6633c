package org.jmpi.collectives.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Op;
import org.jmpi.Request;
import org.jmpi.internal.bootstrap.InProcessJob;
import org.jmpi.internal.bootstrap.InProcessJob.Link;
import org.junit.jupiter.api.Test;

/// Tiny calls where a board finds no memory any more: ranks come to know that one after the other, and must do the same anyway.
class NoBoardTests {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int RANKS = 7;
    private static final int LONG_ENOUGH = 500;
    private static final int CALLS_BEFORE = 8;

    @Test
    void ranksThatKnowItDoAsTheOthers() {
        InProcessJob.run(RANKS, Link.INPROC, LIMIT, mpi -> {
            Communicator world = mpi.world();
            takeTheMemory(world);
            for (int call = 0; call < CALLS_BEFORE; call++) {
                world.barrier();
            }
            // Now ranks begin to agree on a board. Who waits knows that there will be none, ahead of the next call.
            Request begun = world.iBarrier();
            boolean knows = world.rank() % 2 == 1;
            if (knows) {
                begun.await();
            }
            gatherTiny(world);
            if (!knows) {
                begun.await();
            }
        });
    }

    /// By an area for longer calls, which is as large as it can be.
    private static void takeTheMemory(Communicator world) {
        double[] sums = new double[LONG_ENOUGH];
        sums[0] = 1;
        world.allReduce(Buf.of(sums), Op.SUM);
        assertThat(sums[0]).isEqualTo(world.size());
    }

    private static void gatherTiny(Communicator world) {
        long[] all = new long[world.size()];
        world.allGather(Buf.of(new long[]{world.rank()}), Buf.of(all));
        for (int rank = 0; rank < world.size(); rank++) {
            assertThat(all[rank]).isEqualTo(rank);
        }
    }
}
