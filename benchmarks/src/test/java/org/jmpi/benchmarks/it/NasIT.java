package org.jmpi.benchmarks.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@EnabledOnOs(value = OS.LINUX, disabledReason = "runs the jmpirun script")
@Timeout(300)
@Execution(ExecutionMode.CONCURRENT)
class NasIT {

    @ParameterizedTest
    @CsvSource({"IS.S, shm", "IS.S, tcp", "FT.S, shm", "FT.S, tcp"})
    void twoProcessesVerify(String benchmark, String transport) throws Exception {
        assertThat(BenchJob.run(2, transport, "nas:" + benchmark, "--hasty")).contains("VERIFICATION SUCCESSFUL")
                .anyMatch(line -> line.matches(" Total processes += +2"));
    }

    @Test
    void warmProcessesVerify() throws Exception {
        assertThat(BenchJob.run(2, "shm", "nas:IS.S")).contains("VERIFICATION SUCCESSFUL");
    }
}
