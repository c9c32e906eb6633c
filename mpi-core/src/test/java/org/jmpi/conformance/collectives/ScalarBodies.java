package org.jmpi.conformance.collectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.jmpi.Communicator;
import org.jmpi.Op;
import org.jmpi.conformance.Memory;
import org.jmpi.conformance.Rank;
import org.jmpi.conformance.RankTest;
import org.jmpi.conformance.Ranks;

/// The short forms for one number.
final class ScalarBodies {

    private ScalarBodies() {
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void combineOneNumberOfEachRank(Rank me) {
        Communicator world = me.world();
        int size = world.size();
        for (int i = 0; i < 100; i++) {
            long offset = 10L * i;
            long sum = LongStream.range(0, size).map(rank -> rank + offset).sum();
            assertThat(world.allReduce(me.rank() + offset, Op.SUM)).isEqualTo(sum);
            assertThat(world.allReduce((double) me.rank() + offset, Op.SUM)).isEqualTo(sum);
            assertThat(world.allReduce(-0.5 * me.rank(), Op.MIN)).isEqualTo(-0.5 * (size - 1));
        }
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void combineAtTheRootAndLeaveTheOthersTheirOwn(Rank me) {
        Communicator world = me.world();
        for (int root = 0; root < me.size(); root++) {
            long largest = world.reduce(100L + me.rank(), Op.MAX, root);
            assertThat(largest).isEqualTo(me.rank() == root ? 100L + me.last() : 100L + me.rank());
            double product = world.reduce(2.0, Op.PROD, root);
            assertThat(product).isEqualTo(me.rank() == root ? Math.pow(2, me.size()) : 2.0);
        }
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void spreadTheRootsNumber(Rank me) {
        for (int root = 0; root < me.size(); root++) {
            assertThat(me.world().bcast(me.rank() == root ? 1L << 40 | root : -1L, root))
                    .isEqualTo(1L << 40 | root);
            assertThat(me.world().bcast(me.rank() == root ? 0.25 + root : Double.NaN, root))
                    .isEqualTo(0.25 + root);
        }
    }
}
