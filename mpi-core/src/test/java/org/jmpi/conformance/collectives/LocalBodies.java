package org.jmpi.conformance.collectives;

import static org.assertj.core.api.Assertions.assertThat;

import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.ErrorClass;
import org.jmpi.Op;
import org.jmpi.conformance.Memory;
import org.jmpi.conformance.Rank;
import org.jmpi.conformance.RankTest;
import org.jmpi.conformance.Ranks;
import org.jmpi.conformance.Refusals;

/// The reduction inside one rank (MPI-4.1 §6.9.7).
final class LocalBodies {

    private LocalBodies() {
    }

    @RankTest(value = Ranks.ONE, memories = Memory.HEAP)
    static void combinesTwoBuffers(Rank me) {
        int id = 0;
        for (Reduction reduction : Reduction.all()) {
            for (int count : new int[]{0, 1, 30, 9000}) {
                combine(new Draw(Team.world(me), id++), reduction, count);
            }
        }
    }

    private static void combine(Draw draw, Reduction reduction, int count) {
        Slot in = draw.slot(reduction, count);
        Slot inOut = draw.slot(reduction, count);
        byte[] left = reduction.content(draw.team(), 0, draw.key(0), count);
        in.fill(left);
        inOut.fill(reduction.content(draw.team(), 1, draw.key(0), count));
        Communicator.reduceLocal(in.buf(), inOut.buf(), reduction.op());
        in.expect(left);
        inOut.expect(reduction.upTo(1, draw.team(), draw.key(0), count));
    }

    @RankTest(value = Ranks.ONE, memories = Memory.HEAP)
    static void refusesBuffersThatDoNotFit(Rank me) {
        long[] values = {1, 2, 3};
        Buf longs = Buf.of(values);
        Refusals.refusesArgument(() -> Communicator.reduceLocal(Buf.of(new long[2]), longs, Op.SUM));
        Refusals.refusesArgument(() -> Communicator.reduceLocal(Buf.of(new double[3]), longs, Op.SUM));
        Refusals.refusesArgument(() -> Communicator.reduceLocal(longs, longs, Op.SUM));
        Refusals.fails(ErrorClass.OP, () -> Communicator.reduceLocal(Buf.of(new long[3]), longs, Op.MAXLOC));
        assertThat(values).containsExactly(1, 2, 3);
    }
}
