package org.jmpi.benchmarks.nas.mg;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jmpi.benchmarks.nas.Clock;
import org.jmpi.internal.bootstrap.InProcessJob;
import org.jmpi.internal.bootstrap.InProcessJob.Link;
import org.junit.jupiter.api.Test;

class MultigridTests {

    @Test
    void anotherSmootherIsFound() {
        InProcessJob.run(2, Link.SHM, Duration.ofSeconds(60), mpi -> assertThat(
                new Multigrid(5, 4, Smoother.LARGE, 0.5307707005734e-4).run(mpi.world(), Clock.hasty(mpi.world()))
                        .verified())
                .isFalse());
    }

    @Test
    void tenChargesOfEachSignStandInTheWholeGrid() {
        for (int ranks : new int[]{1, 4}) {
            AtomicIntegerArray counts = new AtomicIntegerArray(2);
            InProcessJob.run(ranks, Link.INPROC, Duration.ofSeconds(20), mpi -> {
                for (double charge : Charges.grid(mpi.world(), Level.of(32, ranks))) {
                    if (charge != 0) {
                        counts.incrementAndGet(charge > 0 ? 1 : 0);
                    }
                }
            });
            assertThat(counts.get(0)).isEqualTo(10);
            assertThat(counts.get(1)).isEqualTo(10);
        }
    }
}
