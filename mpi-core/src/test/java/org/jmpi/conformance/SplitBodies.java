package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jmpi.Communicator;
import org.jmpi.Communicator.SplitType;
import org.jmpi.Comparison;

/// Splitting by color and key (MPI-4.1 §7.4.2).
final class SplitBodies {

    private SplitBodies() {
    }

    @RankTest(Ranks.ANY)
    static void ordersMembersByKeyThenRank(Rank me) {
        for (int round = 0; round < 10; round++) {
            SplittableRandom random = me.random(round);
            int[] colors = random.ints(me.size(), Communicator.UNDEFINED, 3).toArray();
            int[] keys = random.ints(me.size(), -2, 3).toArray();
            Optional<Communicator> part = me.world().split(colors[me.rank()], keys[me.rank()]);
            if (colors[me.rank()] == Communicator.UNDEFINED) {
                assertThat(part).isEmpty();
                continue;
            }
            List<Integer> members = IntStream.range(0, me.size())
                    .filter(rank -> colors[rank] == colors[me.rank()])
                    .boxed()
                    .sorted(Comparator.comparingInt((Integer rank) -> keys[rank]).thenComparing(rank -> rank))
                    .toList();
            check(me, part.orElseThrow(), members, 10L * round + colors[me.rank()]);
        }
    }

    /// Check members and their order, use the communicator, free it.
    private static void check(Rank me, Communicator part, List<Integer> members, long key) {
        assertThat(part.size()).isEqualTo(members.size());
        assertThat(part.rank()).isEqualTo(members.indexOf(me.rank()));
        assertThat(Members.of(part.group(), me.world().group())).isEqualTo(members);
        Ring.turn(me, part, key);
        part.free();
    }

    @RankTest(Ranks.ANY)
    static void reversesTheWorld(Rank me) {
        Communicator reversed = me.world().split(0, -me.rank()).orElseThrow();
        assertThat(reversed.rank()).isEqualTo(me.last() - me.rank());
        assertThat(reversed.compare(me.world()))
                .isEqualTo(me.size() == 1 ? Comparison.CONGRUENT : Comparison.SIMILAR);
        Ring.turn(me, reversed, 1);
        reversed.free();
    }

    @RankTest(Ranks.ANY)
    static void splitsUntilEveryoneIsAlone(Rank me) {
        Communicator comm = me.world().dup();
        for (int depth = 0; comm.size() > 1; depth++) {
            int color = comm.rank() < comm.size() / 2 ? 0 : 1;
            Communicator half = comm.split(color, 0).orElseThrow();
            assertThat(half.size()).isEqualTo(color == 0 ? comm.size() / 2 : comm.size() - comm.size() / 2);
            Ring.turn(me, half, depth);
            // The parent goes first: a child must not need it.
            comm.free();
            Ring.turn(me, half, depth + 100L);
            comm = half;
        }
        assertThat(comm.rank()).isZero();
        comm.free();
    }

    @RankTest(Ranks.ANY)
    static void findsTheRanksThatShareMemory(Rank me) {
        try (Communicator host = me.world().splitType(SplitType.SHARED, -me.rank())) {
            List<Integer> members = Members.of(host.group(), me.world().group());
            assertThat(members).contains(me.rank()).isSortedAccordingTo(Comparator.reverseOrder());
            Ring.turn(me, host, members.getFirst());
        }
    }

    @RankTest(Ranks.ANY)
    static void refusesWrongColors(Rank me) {
        Refusals.refusesArgument(() -> assertThat(me.world().split(-2, 0)).isEmpty());
        me.control().meet();
    }
}
