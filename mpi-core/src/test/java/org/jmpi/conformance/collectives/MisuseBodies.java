package org.jmpi.conformance.collectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.ErrorClass;
import org.jmpi.Op;
import org.jmpi.conformance.Memory;
import org.jmpi.conformance.Rank;
import org.jmpi.conformance.RankTest;
import org.jmpi.conformance.Ranks;
import org.jmpi.conformance.Refusals;

/// Wrong calls of collectives are refused on every rank alike, and the next call works.
final class MisuseBodies {

    private MisuseBodies() {
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void areRefusedBeforeAnythingIsSent(Rank me) {
        Communicator world = me.world();
        Buf buf = Buf.of(new long[]{1});
        for (int root : new int[]{-1, me.size()}) {
            Refusals.refusesArgument(() -> world.bcast(buf, root));
            Refusals.refusesArgument(() -> world.gather(buf, buf, root));
            Refusals.refusesArgument(() -> world.reduce(buf, buf, Op.SUM, root));
        }
        Buf tooShort = Buf.of(new long[me.size() - 1]);
        Refusals.refusesArgument(() -> world.allGather(buf, tooShort));
        Refusals.refusesArgument(() -> world.allReduce(buf, Buf.empty(), Op.SUM));
        Refusals.refusesArgument(() -> world.reduceScatter(buf, buf, new long[me.size() + 1], Op.SUM));
        refusesInEveryForm(world, buf, tooShort);
        assertThat(world.allReduce(1L, Op.SUM)).isEqualTo(me.size());
    }

    private static void refusesInEveryForm(Communicator world, Buf buf, Buf tooShort) {
        Refusals.refusesArgument(() -> assertThat(world.iAllGather(buf, tooShort)).isNull());
        Refusals.refusesArgument(() -> assertThat(world.allGatherInit(buf, tooShort)).isNull());
        Refusals.refusesArgument(() -> assertThat(world.iBcast(buf, -1)).isNull());
        Refusals.refusesArgument(() -> assertThat(world.bcastInit(buf, -1)).isNull());
        Refusals.refusesArgument(() -> world.reduceScatterBlock(buf, Buf.empty(), Op.SUM));
        Refusals.refusesArgument(() -> world.allToAllw(new Buf[0], new Buf[world.size()]));
        Buf[] shared = new Buf[world.size()];
        Arrays.fill(shared, buf);
        Refusals.refusesArgument(() -> world.allToAllw(shared, shared));
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void areRefusedForOpsThatDoNotFitTheType(Rank me) {
        Buf doubles = Buf.of(new double[]{1});
        Refusals.refuses(() -> me.world().allReduce(doubles, Op.BAND));
        Refusals.refuses(() -> me.world().allReduce(doubles, Op.MAXLOC));
        assertThat(me.world().allReduce(1L, Op.SUM)).isEqualTo(me.size());
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void areRefusedOnAFreedCommunicator(Rank me) {
        Communicator comm = me.world().dup();
        comm.barrier();
        comm.free();
        Refusals.fails(ErrorClass.COMM, comm::barrier);
        Refusals.fails(ErrorClass.COMM, () -> comm.bcast(Buf.empty(), 0));
        Refusals.fails(ErrorClass.COMM, () -> assertThat(comm.iBarrier()).isNull());
        Refusals.fails(ErrorClass.COMM, () -> assertThat(comm.barrierInit()).isNull());
    }
}
