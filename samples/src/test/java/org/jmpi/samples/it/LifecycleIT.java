package org.jmpi.samples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import org.jmpi.Mpi;
import org.jmpi.junit.RankedTest;
import org.jmpi.samples.Hello;
import org.jmpi.samples.it.programs.Epochs;
import org.jmpi.samples.it.programs.ExitAfterClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Joining a job and leaving it.
@RealProcesses
class LifecycleIT {

    @ParameterizedTest
    @ValueSource(strings = {"shm", "tcp"})
    void ranksJoinAgainAfterClose(String transport) throws Exception {
        List<String> lines = Launch.program(3, transport, Epochs.class).run().quietSuccess();
        assertThat(lines).hasSize(9);
        for (int epoch = 0; epoch < 3; epoch++) {
            for (int rank = 0; rank < 3; rank++) {
                assertThat(lines).contains("epoch " + epoch + " rank " + rank + " sum 6 left " + (rank + 2) % 3);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"shm", "tcp"})
    void whatWasSentArrivesThoughItsSenderExitsAtOnce(String transport) throws Exception {
        assertThat(Launch.program(2, transport, ExitAfterClose.class).run().quietSuccess())
                .containsExactly("1004 messages arrived");
    }

    @RankedTest
    void whatWasSentArrivesThoughItsThreadEndsAtOnce(Mpi mpi) throws InterruptedException {
        ExitAfterClose.run(mpi);
        mpi.close();
    }

    @Test
    void aProgramWithoutJmpirunIsAJobOfOneRank() throws Exception {
        assertThat(alone().run().success()).anyMatch(line -> line.startsWith("Hello from rank 0 of 1 on "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"OMPI_COMM_WORLD_SIZE=4 OMPI_COMM_WORLD_RANK=2", "PMI_SIZE=4 PMI_RANK=1",
        "SLURM_PROCID=0 SLURM_STEP_ID=0 SLURM_NTASKS=4", "PMIX_RANK=1 PMIX_NAMESPACE=job"})
    void aProgramUnderAnotherLauncherNamesTheCure(String environment) throws Exception {
        Launch launch = alone();
        for (String variable : environment.split(" ")) {
            int equals = variable.indexOf('=');
            launch.with(variable.substring(0, equals), variable.substring(equals + 1));
        }
        Result result = launch.run();
        assertThat(result.failure(1)).contains("each would silently be rank 0 of 1",
                "start the program with `jmpirun -np N` instead");
        assertThat(result.out()).isEmpty();
    }

    private static Launch alone() {
        return Launch.command(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "--enable-native-access=ALL-UNNAMED", "-cp", Installation.lib() + "/*", Hello.class.getName());
    }
}
