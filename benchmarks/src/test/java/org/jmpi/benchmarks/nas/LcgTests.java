package org.jmpi.benchmarks.nas;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LcgTests {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 1000, (1L << 29) + 7})
    void aSkipIsAPowerOfTheMultiplier(long skip) {
        BigInteger modulus = BigInteger.TWO.pow(46);
        BigInteger number = BigInteger.valueOf(5)
                .pow(13)
                .modPow(BigInteger.valueOf(skip + 1), modulus)
                .multiply(BigInteger.valueOf(Lcg.SEED))
                .mod(modulus);
        assertThat(new Lcg(Lcg.SEED, skip).next()).isEqualTo(Math.scalb(number.doubleValue(), -46));
    }

    @Test
    void filledNumbersFollowEachOther() {
        double[] numbers = new double[5];
        Lcg random = new Lcg(Lcg.SEED, 0);
        random.fill(numbers, 1, 2);
        Lcg again = new Lcg(Lcg.SEED, 0);
        assertThat(numbers).containsExactly(0, again.next(), again.next(), 0, 0);
        assertThat(random.next()).isEqualTo(again.next());
    }
}
