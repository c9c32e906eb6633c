package org.jmpi.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.jmpi.gpu.Device;
import org.jmpi.samples.devices.Stars;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// On the host device; `CudaIT` and `GpuIT` run them on others, in processes.
class DeviceSamplesTests {
    @TempDir Path folder;

    @BeforeEach
    void useTheHostDevice() {
        System.setProperty(Device.PROPERTY, "host");
    }

    @AfterEach
    void forgetTheDevice() {
        System.clearProperty(Device.PROPERTY);
    }

    static List<Job> jobs() {
        return List.of(Job.ofOneRank(), new Job(2, org.jmpi.internal.bootstrap.InProcessJob.Link.SHM),
                new Job(3, org.jmpi.internal.bootstrap.InProcessJob.Link.TCP),
                new Job(4, org.jmpi.internal.bootstrap.InProcessJob.Link.SHM));
    }

    private int widthOf(Path picture) throws IOException {
        return ImageIO.read(picture.toFile()).getWidth();
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void mandelbrotIsTheSequentialOne(Job job) throws IOException {
        Path picture = folder.resolve("m.png");
        List<String> lines = job.linesOf((mpi, out) -> MandelbrotGpu.run(mpi,
                Job.args("--size", "61", "--most", "200", "--out", picture.toString()), out));

        assertThat(lines).hasSize(4).element(1).asString().contains("% of the roofline");
        assertThat(lines).element(2)
                .isEqualTo("mandelbrot-gpu: 0 of 488 points differ from the sequential ones, as expected");
        assertThat(widthOf(picture)).isEqualTo(61);
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void productOfUnevenBlocksIsTheSequentialOne(Job job) {
        List<String> lines = job.linesOf(
                (mpi, out) -> MatmulGpu.run(mpi, Job.args("--size", "83", "--slice", "17"), out));

        assertThat(lines).hasSize(3)
                .last()
                .asString()
                .startsWith("matmul-gpu: largest difference to the sequential product")
                .endsWith("as expected");
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void bodiesMoveAsSequentiallyAndKeepTheirEnergy(Job job) throws IOException {
        Path picture = folder.resolve("g.png");
        List<String> lines = job.linesOf((mpi, out) -> NbodyGpu.run(mpi,
                Job.args("--bodies", "101", "--steps", "7", "--size", "40", "--out", picture.toString()), out));

        assertThat(lines).hasSize(5).element(3).asString().endsWith("as expected");
        String drift = lines.get(2).replaceAll(".*drift (\\S+) of it", "$1");
        assertThat(Double.parseDouble(drift)).isLessThan(1e-3);
        assertThat(widthOf(picture)).isEqualTo(40);
    }

    @Test
    void galaxyTurns() {
        Stars stars = Stars.galaxy(50);
        double before = stars.energy();
        double[] start = stars.at().clone();
        stars.move(50, 0.002);
        assertThat(stars.at()).isNotEqualTo(start);
        assertThat(stars.energy()).isCloseTo(before, org.assertj.core.data.Offset.offset(1e-3 * Math.abs(before)));
    }
}
