package org.jmpi.benchmarks.amdahl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jmpi.internal.bootstrap.InProcessJob;
import org.jmpi.internal.bootstrap.InProcessJob.Link;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AmdahlTests {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int STEPS = 3;

    static Stream<Named<Supplier<AmdahlBenchmark>>> works() {
        return Stream.of(Named.of("n-body", AmdahlNBody::new), Named.of("stencil", AmdahlStencil::new),
                Named.of("transpose", AmdahlTranspose::new), Named.of("Monte Carlo", AmdahlMonteCarlo::new));
    }

    private static double result(Supplier<AmdahlBenchmark> maker, int ranks, double serial) {
        double[] result = new double[1];
        InProcessJob.run(ranks, Link.SHM, LIMIT, mpi -> {
            AmdahlBenchmark benchmark = maker.get();
            benchmark.ranks = ranks;
            benchmark.serialFraction = serial;
            benchmark.prepare(mpi.world());
            for (int step = 0; step < STEPS; step++) {
                benchmark.work(mpi.world());
            }
            double own = benchmark.result();
            if (mpi.world().rank() == 0) {
                result[0] = own;
            }
        });
        return result[0];
    }

    @ParameterizedTest
    @MethodSource("works")
    void theResultIsTheSameForAnyNumberOfRanksAndSerialFraction(Supplier<AmdahlBenchmark> maker) {
        double alone = result(maker, 1, 0);
        assertThat(alone).isNotZero();
        assertThat(result(maker, 2, 0.3)).isCloseTo(alone, within(Math.abs(alone) * 1e-9));
        assertThat(result(maker, 4, 0)).isCloseTo(alone, within(Math.abs(alone) * 1e-9));
    }

    @Test
    void ranksThatDoNotDivideTheWorkAreRefused() {
        assertThatThrownBy(() -> result(AmdahlNBody::new, 3, 0)).rootCause()
                .hasMessageContaining("ranks=3, units=1024");
    }

    @Test
    void aTransformKeepsTheSumOfSquaresAndTurnsAConstantIntoOnePeak() {
        double[] in = new double[16];
        for (int i = 0; i < in.length; i += 2) {
            in[i] = 1;
        }
        double[] out = new double[16];
        new Fft(8).transform(in, out, 0);
        assertThat(out[0]).isCloseTo(Math.sqrt(8), within(1e-12));
        for (int i = 1; i < out.length; i++) {
            assertThat(out[i]).isCloseTo(0, within(1e-12));
        }
    }
}
