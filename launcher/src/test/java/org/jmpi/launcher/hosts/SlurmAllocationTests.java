package org.jmpi.launcher.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SlurmAllocationTests {
    private static final Map<String, String> BATCH = Map.of("SLURM_JOB_ID", "7", "SLURM_JOB_NODELIST", "n[08-10],big",
            "SLURM_TASKS_PER_NODE", "2(x3),1", "SLURM_NTASKS", "7");

    private static Map<String, String> with(String... more) {
        Map<String, String> environment = new HashMap<>(BATCH);
        for (int i = 0; i < more.length; i += 2) {
            environment.put(more[i], more[i + 1]);
        }
        return environment;
    }

    @Test
    void itsNodesHaveAsManySlotsAsTasks() {
        assertThat(SlurmAllocation.find(BATCH).hosts()).containsExactly(
                new HostSpec("n08", 2, HostSpec.NO_LIMIT), new HostSpec("n09", 2, HostSpec.NO_LIMIT),
                new HostSpec("n10", 2, HostSpec.NO_LIMIT), new HostSpec("big", 1, HostSpec.NO_LIMIT));
        assertThat(SlurmAllocation.tasks(BATCH)).isEqualTo("7");
    }

    @Test
    void aNodeWithoutANumberHasOneSlot() {
        assertThat(SlurmAllocation.find(with("SLURM_TASKS_PER_NODE", "x")).hosts()).extracting(HostSpec::slots)
                .containsExactly(1, 1, 1, 1);
    }

    @Test
    void outsideThereIsNone() {
        assertThat(SlurmAllocation.find(Map.of("PATH", "/bin"))).isNull();
        assertThat(SlurmAllocation.find(with("SLURM_JOB_ID", ""))).isNull();
        assertThat(SlurmAllocation.tasks(Map.of("SLURM_NTASKS", "4"))).isNull();
    }

    @Test
    void oneTaskOfAStepMayStartAJobAndSeveralMayNot() {
        assertThat(SlurmAllocation.find(with("SLURM_STEP_ID", "0", "SLURM_STEP_NUM_TASKS", "1"))).isNotNull();
        assertThatThrownBy(() -> SlurmAllocation.find(with("SLURM_STEP_ID", "0", "SLURM_STEP_NUM_TASKS", "3")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("write srun -n 3 jmpirun rank PROGRAM");
    }
}
