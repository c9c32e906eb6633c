package org.jmpi.internal.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jmpi.ReproducibleSum;
import org.jmpi.conformance.Data;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Compares sums with exact ones, rounded by the JDK.
class ReproducibleSumTests {
    private static final long SEED = Data.runSeed();

    @ParameterizedTest
    @EnumSource
    void isTheExactSumRoundedOnce(Numbers kind) {
        var random = new SplittableRandom(SEED);
        for (int round = 0; round < 200; round++) {
            double[] values = kind.make(random, random.nextInt(1, 40));
            ReproducibleSum sum = ReproducibleSum.create();
            sum.add(values);
            BigDecimal exact = Numbers.exact(values);
            assertThat(sum.sum()).as("kind=%s, round=%d, seed=%d", kind, round, SEED).isEqualTo(exact.doubleValue());
            assertThat(sum.sumAsFloat()).as("kind=%s, round=%d, seed=%d", kind, round, SEED)
                    .isEqualTo(exact.floatValue());
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasTheSameFormInAnyOrderAndSplit(Numbers kind) {
        var random = new SplittableRandom(SEED);
        double[] values = kind.make(random, 9_000);
        long[] whole = form(values);
        for (int round = 0; round < 20; round++) {
            Numbers.shuffle(values, random);
            ReproducibleSum left = ReproducibleSum.create();
            ReproducibleSum right = ReproducibleSum.create();
            int cut = random.nextInt(values.length + 1);
            left.add(values, 0, cut);
            for (int i = cut; i < values.length; i++) {
                right.add(values[i]);
            }
            left.merge(right);
            assertThat(form(left)).as("kind=%s, round=%d, seed=%d", kind, round, SEED).isEqualTo(whole);
        }
    }

    static Stream<Arguments> edges() {
        double inf = Double.POSITIVE_INFINITY;
        double max = Double.MAX_VALUE;
        double min = Double.MIN_VALUE;
        double half = Math.ulp(max) / 2;
        return Stream.of(edge(0.0), edge(-0.0, -0.0), edge(-0.0, -0.0, -0.0), edge(0.0, -0.0, 0.0), edge(0.0, 1, -1),
                edge(0.0, 1, -0.0, -1), edge(inf, inf, 1), edge(-inf, -inf, max), edge(Double.NaN, inf, -inf),
                edge(Double.NaN, 1, Double.NaN, inf), edge(max, max, max, -max), edge(-max, -max, -max, max),
                edge(inf, max, max), edge(-inf, -max, -max), edge(inf, max, half), edge(max, max, half, -min),
                edge(min, min, min, -min), edge(Double.MIN_NORMAL - min, Double.MIN_NORMAL, -min),
                edge(1, 1, Math.ulp(1.0) / 2), edge(1 + Math.ulp(1.0), 1, Math.ulp(1.0) / 2, min),
                edge(1, max, 1, -max));
    }

    private static Arguments edge(double sum, double... values) {
        return Arguments.of(sum, values);
    }

    @ParameterizedTest
    @MethodSource("edges")
    void keepsToTheRulesOfArithmeticAtItsEdges(double expected, double[] values) {
        ReproducibleSum sum = ReproducibleSum.create();
        sum.add(values);
        ReproducibleSum loaded = ReproducibleSum.create();
        loaded.load(form(sum), 0);
        for (ReproducibleSum each : List.of(sum, loaded)) {
            assertThat(Double.doubleToLongBits(each.sum())).isEqualTo(Double.doubleToLongBits(expected));
        }
    }

    @Test
    void roundsOnceToFloat() {
        ReproducibleSum sum = ReproducibleSum.create();
        sum.add(new float[]{1, Math.ulp(1f) / 2});
        sum.add(Double.MIN_VALUE);
        assertThat(sum.sumAsFloat()).isEqualTo(1 + Math.ulp(1f));
        assertThat((float) sum.sum()).isEqualTo(1);
    }

    @Test
    void sumsFloatsExactly() {
        var random = new SplittableRandom(SEED);
        float[] values = new float[5_000];
        BigDecimal exact = BigDecimal.ZERO;
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.intBitsToFloat(random.nextInt() & 0xBF7F_FFFF);
            exact = exact.add(new BigDecimal(values[i]));
        }
        ReproducibleSum sum = ReproducibleSum.create();
        sum.add(values);
        assertThat(sum.sumAsFloat()).as("seed=%d", SEED).isEqualTo(exact.floatValue());
        assertThat(sum.sum()).as("seed=%d", SEED).isEqualTo(exact.doubleValue());
    }

    @Test
    void addsMoreNumbersThanALimbHasRoomFor() {
        ReproducibleSum sum = ReproducibleSum.create();
        double[] values = new double[100_000];
        Arrays.fill(values, -Math.nextDown(2.0));
        sum.add(values);
        for (int i = 0; i < values.length; i++) {
            sum.add(-Math.nextDown(2.0));
        }
        assertThat(sum.sum()).isEqualTo(-200_000 * Math.nextDown(2.0));
        sum.clear();
        assertThat(form(sum)).containsOnly(0);
    }

    @Test
    void goesOnAfterItsSumWasAskedFor() {
        ReproducibleSum sum = ReproducibleSum.create();
        sum.add(-1e300);
        assertThat(sum.sum()).isEqualTo(-1e300);
        sum.add(3);
        sum.merge(sum);
        assertThat(sum).hasToString("ReproducibleSum[-2.0E300]");
        sum.add(2e300);
        assertThat(sum.sum()).isEqualTo(6);
    }

    @Test
    void refusesRangesOutsideTheArray() {
        ReproducibleSum sum = ReproducibleSum.create();
        assertThatIllegalArgumentException().isThrownBy(() -> sum.add(new double[3], 1, 4))
                .withMessageContaining("from=1, to=4, length=3");
        assertThatIllegalArgumentException().isThrownBy(() -> sum.add(new float[3], 2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> sum.store(new long[ReproducibleSum.LONGS], 1));
        assertThatIllegalArgumentException().isThrownBy(() -> sum.load(new long[2], 0));
    }

    private static long[] form(double... values) {
        ReproducibleSum sum = ReproducibleSum.create();
        sum.add(values);
        return form(sum);
    }

    private static long[] form(ReproducibleSum sum) {
        long[] form = new long[ReproducibleSum.LONGS];
        sum.store(form, 0);
        return form;
    }
}
