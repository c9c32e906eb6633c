package org.jmpi.benchmarks.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A slice of the soak test. `jmpirun -np 4 bench:soak` is the whole.
@EnabledOnOs(value = OS.LINUX, disabledReason = "runs the jmpirun script")
@Timeout(300)
@Execution(ExecutionMode.CONCURRENT)
class SoakIT {

    @ParameterizedTest
    @ValueSource(strings = {"shm", "tcp"})
    void everyByteIsRightForHalfAMinute(String transport) throws Exception {
        // Another slice each time; what fails prints its seed.
        String seed = Long.toString(System.nanoTime() >>> 1);
        assertThat(BenchJob.run(4, transport, "bench:soak", "--seconds", "30", "--seed", seed))
                .singleElement()
                .asString()
                .matches("soak: \\d{3,} messages, \\d+ bytes on 4 ranks in .* seed " + seed + ": every byte was right");
    }
}
