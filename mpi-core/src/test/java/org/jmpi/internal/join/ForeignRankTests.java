package org.jmpi.internal.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignRankTests {
    private static final String SLURM = "SLURM_JOB_ID=77 SLURM_STEP_ID=2 SLURM_PROCID=5 SLURM_STEP_NUM_TASKS=7"
            + " SLURM_NTASKS=9 SLURM_LOCALID=1 SLURM_NODEID=2 SLURM_STEP_TASKS_PER_NODE=2(x3),1"
            + " SLURM_STEP_NODELIST=node[07-09,12] SLURM_CLUSTER_NAME=big_one";
    private static final String OPEN_MPI = "OMPI_COMM_WORLD_RANK=2 OMPI_COMM_WORLD_SIZE=4 OMPI_COMM_WORLD_LOCAL_RANK=0"
            + " OMPI_COMM_WORLD_LOCAL_SIZE=2 PMIX_NAMESPACE=20.1 OMPI_MCA_orte_precondition_transports=ab-cd";
    private static final String HYDRA = "PMI_RANK=1 PMI_SIZE=3 PMI_FD=8 MPI_LOCALRANKID=1 MPI_LOCALNRANKS=3";
    private static final String KUBERNETES = "JOB_COMPLETION_INDEX=3 JMPI_SIZE=4 JMPI_MEET=a-0.a:7077 JMPI_SECRET=00";

    private static Map<String, String> environment(String assignments) {
        Map<String, String> environment = new HashMap<>();
        for (String assignment : assignments.split(" ")) {
            environment.put(assignment.substring(0, assignment.indexOf('=')),
                    assignment.substring(assignment.indexOf('=') + 1));
        }
        return environment;
    }

    @Test
    void isATaskOfASlurmStep() {
        assertThat(ForeignRank.find(environment(SLURM))).isEqualTo(
                new ForeignRank("Slurm's srun", "slurm-big-one-77-2-0", 5, 7, 1, 2, "node07"));
    }

    @Test
    void isAProcessOfOpenMpi() {
        assertThat(ForeignRank.find(environment(OPEN_MPI))).isEqualTo(
                new ForeignRank("Open MPI's mpirun", "ompi-20-1-ab-cd", 2, 4, 0, 2, null));
    }

    @Test
    void isAProcessOfHydra() {
        ForeignRank rank = ForeignRank.find(environment(HYDRA));
        assertThat(rank).isEqualTo(new ForeignRank("MPICH's mpiexec", "hydra", 1, 3, 1, 3, null));
        assertThat(rank.isOnOneHost()).isTrue();
    }

    @Test
    void isAPodOfAKubernetesJob() {
        assertThat(ForeignRank.find(environment(KUBERNETES))).isEqualTo(
                new ForeignRank("a Kubernetes Job", "k8s-a-0-a-7077", 3, 4, 0, 1, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {OPEN_MPI, HYDRA})
    void theInnermostLauncherCounts(String inner) {
        assertThat(ForeignRank.find(environment(inner + " " + SLURM))).isEqualTo(ForeignRank.find(environment(inner)));
    }

    @Test
    void aStepThatIsRunAgainIsAnother() {
        assertThat(ForeignRank.find(environment(SLURM + " SLURM_RESTART_COUNT=1")).jobId())
                .isNotEqualTo(ForeignRank.find(environment(SLURM)).jobId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SLURM_STEP_NUM_TASKS=1", "SLURM_PROCID=7", "SLURM_PROCID=x", "SLURM_NODEID=9",
        "SLURM_STEP_TASKS_PER_NODE=", "SLURM_STEP_TASKS_PER_NODE=2(x", "SLURM_LOCALID=2"})
    void whatIsNoWholeJobIsNone(String damage) {
        assertThat(ForeignRank.find(environment(SLURM + " " + damage))).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"n1 | n1", "n1,n2 | n1", "n[3-4] | n3", "n[03,7]x,m | n03x", "a,n[1-2] | a",
        "rack[2-3]n[1-9] | rack2n[1-9]"})
    void theFirstNodeIsFound(String list, String first) {
        assertThat(SlurmStep.firstHost(list)).isEqualTo(first);
    }
}
