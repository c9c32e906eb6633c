package org.jmpi.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jmpi.gpu.Device;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// On the host device; `GpuIT` runs it on others, in processes.
class Heat2dGpuTests {

    @BeforeEach
    void useTheHostDevice() {
        System.setProperty(Device.PROPERTY, "host");
    }

    @AfterEach
    void forgetTheDevice() {
        System.clearProperty(Device.PROPERTY);
    }

    static List<Job> jobs() {
        return Job.all();
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void agreesWithTheSequentialSolutionOnUnevenSlabs(Job job) {
        List<String> lines = job.linesOf(
                (mpi, out) -> Heat2dGpu.run(mpi, Job.args("--size", "37", "--steps", "51", "--every", "20"), out));

        assertThat(lines).first()
                .asString()
                .startsWith("heat2d-gpu: 37 x 37 cells, 51 steps, " + job.ranks() + " ranks on host");
        assertThat(lines).filteredOn(line -> line.contains("residual")).hasSize(3);
        assertThat(lines).last()
                .isEqualTo("heat2d-gpu: largest difference to the sequential solution 0.0e+00, as expected");
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void aRankMayHaveOneRow(Job job) {
        String size = Integer.toString(job.ranks());
        List<String> lines = job.linesOf(
                (mpi, out) -> Heat2dGpu.run(mpi, Job.args("--size", size, "--steps", "3"), out));

        assertThat(lines).last().asString().endsWith("0.0e+00, as expected");
        if (job.ranks() > 1) {
            assertThatThrownBy(
                    () -> job.linesOf((mpi, out) -> Heat2dGpu.run(mpi, Job.args("--size", "1"), out))).cause()
                    .hasMessageContaining("plate too small for its ranks: size=1");
        }
    }
}
