package org.jmpi.collectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.jmpi.collectives.bcast.BinomialBcast;
import org.jmpi.collectives.schedule.Blocks;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Problems;
import org.junit.jupiter.api.Test;

class PlanCacheTests {

    private static PlanCache cache() {
        return new PlanCache(problem -> Plan.of(new BinomialBcast(), problem));
    }

    @Test
    void makesThePlanOfARepeatedProblemOnce() {
        var cache = cache();
        Plan first = cache.get(Problems.bcast(4, 1, 0, 100));
        assertThat(cache.get(Problems.bcast(4, 1, 0, 100))).isSameAs(first);
    }

    @Test
    void neverAnswersWithThePlanOfAnotherProblem() {
        var cache = cache();
        var random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            Problem problem = Problems.bcast(8, random.nextInt(8), random.nextInt(8), random.nextInt(4));
            assertThat(cache.get(problem)).isEqualTo(Plan.of(new BinomialBcast(), problem));
        }
    }

    @Test
    void listedBlocksAreEqualByContent() {
        Blocks one = Blocks.listed(new long[]{1, 2}, new long[]{0, 1});
        assertThat(one).isEqualTo(Blocks.packed(new long[]{1, 2}))
                .hasSameHashCodeAs(Blocks.packed(new long[]{1, 2}));
        assertThat(one).isNotEqualTo(Blocks.packed(new long[]{1, 3}));
    }
}
