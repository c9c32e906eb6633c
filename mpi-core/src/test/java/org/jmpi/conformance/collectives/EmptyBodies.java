package org.jmpi.conformance.collectives;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import org.assertj.core.api.Assertions;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Datatype;
import org.jmpi.Op;
import org.jmpi.Request;
import org.jmpi.conformance.Memory;
import org.jmpi.conformance.Rank;
import org.jmpi.conformance.RankTest;
import org.jmpi.conformance.Ranks;

/// Counts at both ends: none at all, and more than an int holds.
final class EmptyBodies {
    private static final long HUGE = 5_000_000_000L;
    /// Bytes of the largest buffer; `-Djmpi.test.bytes=2200000000` goes past an int where memory allows.
    private static final long BYTES = Long.getLong("jmpi.test.bytes", 20_000_000);

    private EmptyBodies() {
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void ignoreDisplacementsOfNothing(Rank me) {
        Communicator world = me.world();
        long[] none = new long[me.size()];
        long[] anywhere = new long[me.size()];
        Arrays.setAll(anywhere, rank -> rank % 2 == 0 ? -5 : Long.MAX_VALUE);
        Buf empty = Buf.empty();
        long[] value = {7};
        Buf some = Buf.of(value);
        world.gatherv(empty, some, none, anywhere, 0);
        world.scatterv(some, none, anywhere, empty, 0);
        world.allGatherv(empty, some, none, anywhere);
        world.allToAllv(some, none, anywhere, Buf.of(new long[1]), none, anywhere);
        world.allToAllv(some, none, anywhere);
        Buf[] nothing = new Buf[me.size()];
        Arrays.fill(nothing, empty);
        world.allToAllw(nothing, nothing);
        Rank.finish(world.iAllToAllv(some, none, anywhere));
        Assertions.assertThat(value).containsExactly(7);
    }

    /// Elements without bytes, more than 2³¹ of them: what the numbers go through, at no cost.
    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void countPastAnInt(Rank me) {
        Communicator world = me.world();
        Datatype nothing = Datatype.contiguous(0, Datatype.LONG);
        Buf one = Buf.of(MemorySegment.ofArray(new long[1]), nothing, HUGE);
        Buf other = Buf.of(MemorySegment.ofArray(new long[1]), nothing, HUGE);
        Buf all = Buf.of(MemorySegment.ofArray(new long[1]), nothing, HUGE * me.size());
        long[] counts = new long[me.size()];
        Arrays.fill(counts, HUGE);
        long[] displs = new long[me.size()];
        Arrays.setAll(displs, rank -> rank * HUGE);
        world.bcast(one, 0);
        world.allGather(one, all);
        world.allGatherv(one, all, counts, displs);
        world.gatherv(one, all, counts, displs, 0);
        world.allToAllv(all, counts, displs);
        world.allReduce(one, other, Op.SUM);
        world.reduceScatter(all, one, counts, Op.SUM);
        world.reduceScatterBlock(all, one, Op.SUM);
        Request request = world.scanInit(one, other, Op.SUM);
        request.start();
        Rank.finish(request);
        request.free();
    }

    @RankTest(value = Ranks.JUST_TWO, memories = Memory.HEAP)
    static void movesAndCombinesWhatIsLarge(Rank me) {
        try (Arena arena = Arena.ofShared()) {
            MemorySegment memory = arena.allocate(BYTES, 8);
            memory.fill((byte) (1 + me.rank()));
            memory.set(ValueLayout.JAVA_BYTE, BYTES - 1, (byte) (7 + me.rank()));
            me.world().allReduce(Buf.of(memory), Op.BOR);
            expect(memory, (byte) 3, (byte) 15);
            if (me.isFirst()) {
                memory.fill((byte) 9);
            }
            Rank.finish(me.world().iBcast(Buf.of(memory), 0));
            expect(memory, (byte) 9, (byte) 9);
        }
    }

    private static void expect(MemorySegment memory, byte all, byte last) {
        for (long at : new long[]{0, BYTES / 3, BYTES / 2, BYTES - 2}) {
            Assertions.assertThat(memory.get(ValueLayout.JAVA_BYTE, at)).as("byte %d", at).isEqualTo(all);
        }
        Assertions.assertThat(memory.get(ValueLayout.JAVA_BYTE, BYTES - 1)).isEqualTo(last);
    }
}
