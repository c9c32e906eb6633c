package org.jmpi.benchmarks.nas.cg;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jmpi.benchmarks.nas.Clock;
import org.jmpi.internal.bootstrap.InProcessJob;
import org.jmpi.internal.bootstrap.InProcessJob.Link;
import org.junit.jupiter.api.Test;

class ConjugateGradientTests {

    @Test
    void tooFewIterationsAreFound() {
        InProcessJob.run(2, Link.SHM, Duration.ofSeconds(60), mpi -> {
            assertThat(
                    new ConjugateGradient(1_400, 7, 4, 10, 8.5971775078648).run(mpi.world(), Clock.hasty(mpi.world()))
                            .verified())
                    .isFalse();
            assertThat(
                    new ConjugateGradient(1_400, 7, 15, 10, 8.5971775078648).run(mpi.world(), Clock.hasty(mpi.world()))
                            .verified())
                    .isTrue();
        });
    }
}
