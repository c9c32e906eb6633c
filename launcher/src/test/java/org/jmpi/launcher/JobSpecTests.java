package org.jmpi.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.internal.bootstrap.JobSpec;
import org.jmpi.internal.tls.JobCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobSpecTests {

    private static Map<String, String> environment(String assignments) {
        Map<String, String> environment = new HashMap<>();
        for (String assignment : assignments.split(" ")) {
            environment.put(assignment.substring(0, assignment.indexOf('=')),
                    assignment.substring(assignment.indexOf('=') + 1));
        }
        return environment;
    }

    private static Map<String, String> jmpirun() {
        return environment("JMPI_JOB=j-1 JMPI_RANK=2 JMPI_SIZE=4 JMPI_LOCAL_RANK=1 JMPI_LOCAL_SIZE=2"
                + " JMPI_RENDEZVOUS=127.0.0.1:99 JMPI_SECRET=" + "0f".repeat(32));
    }

    @Test
    void readsWhatJmpirunSets() {
        JobSpec spec = JobSpec.fromEnvironment(jmpirun());
        assertThat(spec.jobId()).isEqualTo("j-1");
        assertThat(spec.rank()).isEqualTo(2);
        assertThat(spec.size()).isEqualTo(4);
        assertThat(spec.localRank()).isEqualTo(1);
        assertThat(spec.localSize()).isEqualTo(2);
        assertThat(spec.rendezvous()).isEqualTo("127.0.0.1:99");
        assertThat(spec.secret()).hasSize(32).containsOnly(15);
        assertThat(spec.certificate()).isNull();
    }

    @Test
    void theCertificateGoesToRanksAndIsNotInherited() {
        JobSpec plain = JobSpec.fromEnvironment(jmpirun());
        JobCertificate certificate = JobCertificate.make();
        JobSpec encrypted = new JobSpec(plain.jobId(), 2, 4, 1, 2, plain.rendezvous(), plain.secret(), certificate);
        Map<String, String> environment = new HashMap<>();
        encrypted.addTo(environment);
        assertThat(JobSpec.fromEnvironment(environment).certificate()).isNotNull()
                .extracting(JobCertificate::text)
                .isEqualTo(certificate.text());
        plain.addTo(environment);
        assertThat(JobSpec.fromEnvironment(environment).certificate()).isNull();
    }

    @Test
    void isAJobOfOneRankWithoutALauncher() {
        JobSpec spec = JobSpec.fromEnvironment(Map.of("PATH", "/bin"));
        assertThat(spec.size()).isEqualTo(1);
        assertThat(spec.rendezvous()).isNull();
        assertThat(spec.jobId()).matches("[a-z0-9-]+");
    }

    @Test
    void goesBeforeAnyOtherLaunchersEnvironment() {
        Map<String, String> both = jmpirun();
        both.put("OMPI_COMM_WORLD_SIZE", "4");
        assertThat(JobSpec.fromEnvironment(both).rank()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OMPI_COMM_WORLD_SIZE=2", "PMI_SIZE=16", "SLURM_PROCID=0 SLURM_STEP_ID=0 SLURM_NTASKS=4",
        "SLURM_PROCID=0 SLURM_STEP_ID=0 SLURM_STEP_NUM_TASKS=2 SLURM_NTASKS=1", "PALS_RANKID=0",
        "PMIX_RANK=0 PMIX_NAMESPACE=x", "JOB_COMPLETION_INDEX=0"})
    void refusesToBeRankZeroOfOneUnderAnotherLauncher(String assignments) {
        assertThatThrownBy(() -> JobSpec.fromEnvironment(environment(assignments))).isInstanceOf(MpiException.class)
                .hasMessageContaining("jmpirun -np N")
                .extracting(e -> ((MpiException) e).errorClass())
                .isEqualTo(ErrorClass.UNSUPPORTED_OPERATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OMPI_COMM_WORLD_SIZE=1", "PMI_SIZE=1", "SLURM_PROCID=0 SLURM_NTASKS=4",
        "SLURM_PROCID=0 SLURM_STEP_ID=0 SLURM_STEP_NUM_TASKS=1 SLURM_NTASKS=4",
        "PMIX_RANK=0 SLURM_PROCID=0 SLURM_STEP_ID=3 SLURM_STEP_NUM_TASKS=1", "PALS_RANKID=0 PALS_SIZE=1"})
    void takesOneRankUnderAnotherLauncher(String assignments) {
        assertThatCode(() -> JobSpec.fromEnvironment(environment(assignments))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JMPI_RANK=4", "JMPI_RANK=-1", "JMPI_SIZE=x", "JMPI_LOCAL_SIZE=9", "JMPI_SECRET=abc",
        "JMPI_SECRET=0f0f", "JMPI_TLS=0f0f", "JMPI_TLS=abc:0f0f"})
    void refusesADamagedEnvironmentAndKeepsTheSecret(String assignment) {
        Map<String, String> damaged = jmpirun();
        damaged.putAll(environment(assignment));
        assertThatThrownBy(() -> JobSpec.fromEnvironment(damaged)).isInstanceOf(MpiException.class)
                .hasMessageContaining("environment is damaged")
                .message()
                .doesNotContain("0f0f", "abc");
    }
}
