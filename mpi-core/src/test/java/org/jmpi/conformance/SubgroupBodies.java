package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import org.jmpi.Communicator;
import org.jmpi.Group;

/// Communicators of groups (MPI-4.1 §7.4.2).
final class SubgroupBodies {

    private SubgroupBodies() {
    }

    @RankTest(Ranks.ANY)
    static void createsACommunicatorOfAGroup(Rank me) {
        int highest = me.last() - me.last() % 2;
        int[] even = IntStream.rangeClosed(0, highest / 2).map(i -> highest - 2 * i).toArray();
        Optional<Communicator> part = me.world().create(me.world().group().include(even));
        assertThat(part.isPresent()).isEqualTo(me.rank() % 2 == 0);
        part.ifPresent(comm -> {
            assertThat(Members.of(comm.group(), me.world().group())).containsExactly(box(even));
            Ring.turn(me, comm, 1);
            comm.free();
        });
    }

    private static Integer[] box(int[] values) {
        return IntStream.of(values).boxed().toArray(Integer[]::new);
    }

    @RankTest(Ranks.ANY)
    static void createsNothingOfAnEmptyGroup(Rank me) {
        assertThat(me.world().create(me.world().group().include())).isEmpty();
        me.control().meet();
    }

    @RankTest(Ranks.ANY)
    static void createsDisjointGroupsAtOnce(Rank me) {
        int half = (me.size() + 1) / 2;
        boolean lower = me.rank() < half;
        int[] ranks = lower ? IntStream.range(0, half).toArray() : IntStream.range(half, me.size()).toArray();
        Communicator part = me.world().createGroup(me.world().group().include(ranks), 7);
        assertThat(part.size()).isEqualTo(ranks.length);
        assertThat(part.rank()).isEqualTo(lower ? me.rank() : me.rank() - half);
        Ring.turn(me, part, lower ? 1 : 2);
        part.free();
    }

    @RankTest(Ranks.ANY)
    static void createsAGroupWhileOthersDoSomethingElse(Rank me) {
        if (me.size() > 1 && (me.isFirst() || me.isLast())) {
            Communicator pair = me.world().createGroup(me.world().group().include(0, me.last()), 1);
            Ring.turn(me, pair, 1);
            pair.free();
        }
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void tellsGroupsOfTwoThreadsApartByTag(Rank me) throws Exception {
        Group all = me.world().group();
        int[] downwards = IntStream.range(0, me.size()).map(rank -> me.last() - rank).toArray();
        Group[] groups = {all, all.include(downwards)};
        Threads.run(2, thread -> {
            for (int i = 0; i < 5; i++) {
                Communicator comm = me.world().createGroup(groups[thread], thread);
                assertThat(comm.rank()).isEqualTo(thread == 0 ? me.rank() : me.last() - me.rank());
                Ring.turn(me, comm, 10 * thread + i);
                comm.free();
            }
        });
    }

    @RankTest(Ranks.ANY)
    static void refusesAGroupWithoutThisRank(Rank me) {
        Group others = me.world().group().exclude(me.rank());
        Refusals.refusesArgument(() -> assertThat(me.world().createGroup(others, 0)).isNull());
        me.control().meet();
    }
}
