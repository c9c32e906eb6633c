package org.jmpi.benchmarks.nas.is;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jmpi.internal.bootstrap.InProcessJob;
import org.jmpi.internal.bootstrap.InProcessJob.Link;
import org.junit.jupiter.api.Test;

class OrderTests {

    private static void expect(long faults, int[]... keys) {
        InProcessJob.run(keys.length, Link.INPROC, Duration.ofSeconds(20),
                mpi -> assertThat(Order.faults(mpi.world(), keys[mpi.world().rank()])).isEqualTo(faults));
    }

    @Test
    void findsWhatIsOutOfOrderWithinARankAndBetweenRanks() {
        expect(0, new int[]{1, 2, 2}, new int[]{2, 5}, new int[]{6});
        expect(1, new int[]{1, 3, 2}, new int[]{2, 5}, new int[]{6});
        expect(1, new int[]{1, 2, 2}, new int[]{1, 5}, new int[]{6});
        expect(1, new int[]{1, 7}, new int[]{}, new int[]{6});
    }
}
