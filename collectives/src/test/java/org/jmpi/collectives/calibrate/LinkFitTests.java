package org.jmpi.collectives.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jmpi.collectives.simulate.Link;
import org.jmpi.internal.bootstrap.InProcessJob;
import org.junit.jupiter.api.Test;

class LinkFitTests {

    @Test
    void theModelGivesBackWhatWasMeasured() {
        var oneWay = new TreeMap<>(Map.of(1_000L, 600.0, 8_000L, 1_400.0));
        Link link = LinkFit.fit(200, 50, oneWay, Map.of(8_000L, 2_000.0));
        oneWay.forEach((bytes, nanos) -> assertThat(link.oneWay(bytes)).isCloseTo(nanos, within(1e-6)));
        assertThat(link.overhead()).isEqualTo(50);
        assertThat(link.latency()).isEqualTo(100);
        assertThat(link.busy()).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void noisyTimesStillMakeALink() {
        var oneWay = new TreeMap<>(Map.of(64L, 150.0, 512L, 900.0, 4_095L, 700.0, 4_097L, 700.0));
        Link link = LinkFit.fit(200, 500, oneWay, Map.of(4_097L, 9_000.0));
        assertThat(link.overhead()).isEqualTo(100);
        assertThat(link.latency()).isZero();
        assertThat(link.body().nanos(64)).isZero();
        assertThat(link.body().nanos(4_097)).isCloseTo(700, within(1e-6));
        assertThat(link.busy()).isEqualTo(1);
    }

    @Test
    void oneRankIsRefused() {
        InProcessJob.run(1, InProcessJob.Link.SHM, Duration.ofSeconds(60),
                mpi -> assertThatIllegalArgumentException().isThrownBy(() -> LinkFit.measure(mpi.world(), 4_096, 0.1))
                        .withMessageContaining("-np"));
    }

    @Test
    void allRanksMeasureTheSame() {
        Link[] links = new Link[3];
        InProcessJob.run(3, InProcessJob.Link.SHM, Duration.ofSeconds(60),
                mpi -> links[mpi.world().rank()] = LinkFit.measure(mpi.world(), 4_096, 0.1));
        assertThat(links[0].latency()).isEqualTo(links[1].latency()).isEqualTo(links[2].latency());
        assertThat(links[0].oneWay(4_096)).isPositive().isEqualTo(links[2].oneWay(4_096));
    }
}
