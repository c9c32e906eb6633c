package org.jmpi.benchmarks.nas.ft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jmpi.benchmarks.nas.Check;
import org.jmpi.benchmarks.nas.Clock;
import org.jmpi.benchmarks.nas.Outcome;
import org.jmpi.benchmarks.nas.ProblemClass;
import org.jmpi.internal.bootstrap.InProcessJob;
import org.jmpi.internal.bootstrap.InProcessJob.Link;
import org.junit.jupiter.api.Test;

class FourierTransformTests {

    @Test
    void oneWrongDigitOfOneChecksumIsFound() {
        List<Checksum> references = new ArrayList<>(References.of(ProblemClass.S));
        Checksum third = references.get(2);
        references.set(2, new Checksum(third.real(), third.imaginary() + 1e-8));
        InProcessJob.run(2, Link.SHM, Duration.ofSeconds(60), mpi -> {
            Outcome outcome = new FourierTransform(64, 64, 64, references).run(mpi.world(), Clock.hasty(mpi.world()));
            assertThat(outcome.checks().stream().filter(check -> !check.holds()).map(Check::name)).containsExactly(
                    "checksum 3 imaginary");
        });
    }
}
