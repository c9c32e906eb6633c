package org.jmpi.conformance.collectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Op;
import org.jmpi.ReproducibleSum;
import org.jmpi.conformance.Memory;
import org.jmpi.conformance.Rank;
import org.jmpi.conformance.RankTest;
import org.jmpi.conformance.Ranks;
import org.jmpi.conformance.Refusals;

/// Sums that don't depend on how their numbers are split.
final class ReproducibleBodies {
    private static final int NUMBERS = 1_000;

    private ReproducibleBodies() {
    }

    private static double[] numbers(Rank me) {
        SplittableRandom random = me.random(1);
        double[] numbers = new double[NUMBERS];
        Arrays.setAll(numbers, i -> Math.scalb(random.nextDouble(-1, 1), random.nextInt(-300, 300)));
        return numbers;
    }

    private static double sum(double... numbers) {
        ReproducibleSum sum = ReproducibleSum.create();
        sum.add(numbers);
        return sum.sum();
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void hasTheBitsOfOneRanksSum(Rank me) {
        double[] numbers = numbers(me);
        int from = NUMBERS * me.rank() / me.size();
        int to = NUMBERS * (me.rank() + 1) / me.size();
        double total = ReproducibleSum.allReduce(me.world(), Arrays.copyOfRange(numbers, from, to));
        assertThat(total).isEqualTo(sum(numbers));
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void combinesManySumsAtOnce(Rank me) {
        double[] numbers = numbers(me);
        ReproducibleSum[] sums = new ReproducibleSum[50];
        Arrays.setAll(sums, i -> ReproducibleSum.create());
        for (int i = me.rank(); i < NUMBERS; i += me.size()) {
            sums[i % sums.length].add(numbers[i]);
        }
        ReproducibleSum.allReduce(me.world(), sums);
        for (int i = 0; i < sums.length; i++) {
            ReproducibleSum expected = ReproducibleSum.create();
            for (int n = i; n < NUMBERS; n += sums.length) {
                expected.add(numbers[n]);
            }
            assertThat(sums[i].sum()).isEqualTo(expected.sum());
        }
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void isAnElementOfAnyReduction(Rank me) {
        Communicator world = me.world();
        double[] numbers = numbers(me);
        ReproducibleSum sum = ReproducibleSum.create();
        sum.add(numbers[me.rank()]);
        long[] form = new long[ReproducibleSum.LONGS];
        sum.store(form, 0);
        world.scan(Buf.of(form).as(ReproducibleSum.TYPE, 1), ReproducibleSum.OP);
        sum.load(form, 0);
        assertThat(sum.sum()).isEqualTo(sum(Arrays.copyOf(numbers, me.rank() + 1)));
        Refusals.refuses(() -> world.allReduce(Buf.of(new long[ReproducibleSum.LONGS + 1]), ReproducibleSum.OP));
        Refusals.refuses(() -> world.allReduce(Buf.of(new double[ReproducibleSum.LONGS]), ReproducibleSum.OP));
        assertThat(world.allReduce(1L, Op.SUM)).isEqualTo(me.size());
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void passesOnWhatOneRankKnows(Rank me) {
        double edge = me.isLast() ? Double.NEGATIVE_INFINITY : -0.0;
        assertThat(ReproducibleSum.allReduce(me.world(), new double[]{edge})).isEqualTo(Double.NEGATIVE_INFINITY);
        double zero = ReproducibleSum.allReduce(me.world(), me.isLast() ? new double[]{-0.0} : new double[0]);
        assertThat(Double.doubleToRawLongBits(zero)).isEqualTo(Double.doubleToRawLongBits(-0.0));
        double large = me.isFirst() ? Double.MAX_VALUE : me.isLast() ? -Double.MAX_VALUE : 0;
        double total = ReproducibleSum.allReduce(me.world(), new double[]{large, large, 1});
        assertThat(total).isEqualTo(me.size() == 1 ? Double.POSITIVE_INFINITY : me.size());
    }
}
