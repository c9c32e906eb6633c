package org.jmpi.launcher.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FanOutTests {

    @ParameterizedTest(name = "{0} hosts by {1}")
    @CsvSource({"0, 32", "1, 32", "32, 32", "33, 32", "64, 32", "65, 32", "2000, 32", "70000, 32", "7, 1", "100, 3",
        "50, 2147483647"})
    void eachHostIsStartedOnceByOneThatIsThereAndNobodyStartsTooMany(int hosts, int most) {
        FanOut fanOut = new FanOut(hosts, most);
        int[] starter = new int[hosts];
        Arrays.fill(starter, hosts);
        for (int i = FanOut.LAUNCHER; i < hosts; i++) {
            int[] started = fanOut.startedBy(i).toArray();
            assertThat(started).hasSizeLessThanOrEqualTo(most);
            for (int host : started) {
                assertThat(starter[host]).as("starter of %d", host).isEqualTo(hosts);
                starter[host] = i;
            }
        }
        for (int host = 0; host < hosts; host++) {
            assertThat(starter[host]).isLessThan(host).isEqualTo(host < most ? FanOut.LAUNCHER : host / most - 1);
        }
    }
}
