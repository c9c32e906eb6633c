package org.jmpi.benchmarks.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledOnOs(value = OS.LINUX, disabledReason = "runs the jmpirun script")
@Timeout(300)
@Execution(ExecutionMode.CONCURRENT)
class NasIT {

    @ParameterizedTest
    @ValueSource(strings = {"shm", "tcp"})
    void twoProcessesVerify(String transport) throws Exception {
        for (String benchmark : new String[]{"IS", "FT"}) {
            assertThat(BenchJob.run(2, transport, "nas:" + benchmark + ".S")).contains("VERIFICATION SUCCESSFUL")
                    .anyMatch(line -> line.matches(" Total processes += +2"));
        }
    }
}
