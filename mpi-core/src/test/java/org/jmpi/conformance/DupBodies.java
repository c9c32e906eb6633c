package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.jmpi.Communicator;
import org.jmpi.Comparison;
import org.jmpi.Request;

/// Duplicates: the same ranks, messages of their own (MPI-4.1 §7.4.2).
final class DupBodies {

    private DupBodies() {
    }

    @RankTest(Ranks.PAIR)
    static void keepsMessagesOfContextsApart(Rank me) {
        Communicator other = me.world().dup();
        for (int size : new int[]{8, 200_000}) {
            if (me.isLast()) {
                Region inWorld = me.region(size);
                Region inOther = me.region(size);
                Request request =
                        me.world().irecv(inWorld.buf(), Communicator.ANY_SOURCE, Communicator.ANY_TAG);
                assertThat(other.recv(inOther.buf(), Communicator.ANY_SOURCE, Communicator.ANY_TAG).tag())
                        .isEqualTo(1);
                inOther.expect(me.data(1, size));
                assertThat(request.isComplete()).isFalse();
                me.control().flag(0);
                assertThat(request.await().bytes()).isEqualTo(size);
                inWorld.expect(me.data(2, size));
            } else if (me.isFirst()) {
                other.send(me.filled(1, size).buf(), me.last(), 1);
                me.control().awaitFlag(me.last());
                me.send(me.last(), 1, 2, size);
            }
        }
        other.free();
    }

    /// The ids of duplicates are told several at a time: each is given once all the same.
    @RankTest(Ranks.PAIR)
    static void manyDuplicatesOfSeveralOriginsAreApart(Rank me) {
        int count = 150;
        Communicator[] origins = {me.world(), me.world().dup(), me.world().dup()};
        Communicator[] comms = new Communicator[count];
        for (int i = 0; i < count; i++) {
            comms[i] = origins[i % 7 % origins.length].dup();
        }
        if (me.isFirst()) {
            for (int i = 0; i < count; i++) {
                comms[i].send(me.filled(i, 16).buf(), me.last(), 1);
            }
        } else if (me.isLast()) {
            for (int i = count - 1; i >= 0; i--) {
                Region region = me.region(16);
                assertThat(comms[i].recv(region.buf(), 0, 1).bytes()).isEqualTo(16);
                region.expect(me.data(i, 16));
            }
        }
        for (Communicator comm : comms) {
            comm.free();
        }
        origins[1].free();
        origins[2].free();
    }

    @RankTest(Ranks.PAIR)
    static void servesInterleavedContextsInAnyOrder(Rank me) {
        Communicator[] comms = {me.world(), me.world().dup(), me.world().dup()};
        int count = 60;
        if (me.isFirst()) {
            Request[] requests = new Request[count * comms.length];
            for (int i = 0; i < requests.length; i++) {
                requests[i] = comms[i % comms.length].isend(me.filled(i, size(i)).buf(), me.last(), 1);
            }
            Rank.finish(requests);
        } else if (me.isLast()) {
            for (int which = comms.length - 1; which >= 0; which--) {
                for (int i = which; i < count * comms.length; i += comms.length) {
                    Region region = me.region(size(i));
                    assertThat(comms[which].recv(region.buf(), 0, 1).bytes()).isEqualTo(size(i));
                    region.expect(me.data(i, size(i)));
                }
            }
        }
        comms[2].free();
        comms[1].free();
    }

    private static int size(int index) {
        return index % 25 == 0 ? 70_000 : 3 * index;
    }

    @RankTest(Ranks.ANY)
    static void hasTheSameRanksInAnotherContext(Rank me) {
        Communicator other = me.world().dup();
        assertThat(other.rank()).isEqualTo(me.rank());
        assertThat(other.size()).isEqualTo(me.size());
        assertThat(other.compare(me.world())).isEqualTo(Comparison.CONGRUENT);
        assertThat(me.world().compare(me.world())).isEqualTo(Comparison.IDENTICAL);
        assertThat(other.group().compare(me.world().group())).isEqualTo(Comparison.IDENTICAL);
        assertThat(me.world().compare(me.mpi().self()))
                .isEqualTo(me.size() == 1 ? Comparison.CONGRUENT : Comparison.UNEQUAL);
        Ring.turn(me, other, 1);
        other.close();
    }

    @RankTest(Ranks.ANY)
    static void hasItsOwnName(Rank me) {
        assertThat(me.world().name()).isEqualTo("world");
        assertThat(me.mpi().self().name()).isEqualTo("self");
        try (Communicator other = me.world().dup()) {
            assertThat(other.name()).isNotBlank().isNotEqualTo("world");
            other.setName("halo");
            assertThat(other.name()).isEqualTo("halo");
            assertThat(me.world().name()).isEqualTo("world");
        }
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void duplicatesTwoCommunicatorsInTwoThreads(Rank me) throws Exception {
        Communicator[] comms = {me.world().dup(), me.world().dup()};
        Threads.run(2, thread -> {
            for (int i = 0; i < 10; i++) {
                try (Communicator other = comms[thread].dup()) {
                    Ring.turn(me, other, 10 * thread + i);
                }
            }
        });
        comms[0].free();
        comms[1].free();
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void makesAndFreesManyCommunicators(Rank me) {
        for (int i = 0; i < 100; i++) {
            try (Communicator other = me.world().dup()) {
                if (i % 10 == 0) {
                    Ring.turn(me, other, i);
                }
            }
        }
    }
}
