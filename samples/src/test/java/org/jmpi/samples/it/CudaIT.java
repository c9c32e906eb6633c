package org.jmpi.samples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jmpi.samples.it.programs.DevicePair;
import org.jmpi.testing.Needs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// CUDA in real processes, on the driver that stands in for it.
@RealProcesses
class CudaIT {
    @TempDir static Path driver;

    @BeforeAll
    static void buildTheStandIn() throws IOException {
        Process process = new ProcessBuilder(Installation.root().resolve("gpu/src/test/c/build").toString(),
                driver.toString()).inheritIO().start();
        Needs.that(process.onExit().join().exitValue() == 0,
                "the stand-in for CUDA can't be built; sudo apt-get install gcc libc6-dev");
    }

    private static Launch job(String moreOptions, String... program) {
        String java = "-Djmpi.device=cuda -Djmpi.cuda.driver=" + driver.resolve("libcuda.so.1")
                + " -Djmpi.cuda.nvrtc=" + driver.resolve("libnvrtc.so.13") + " -Djmpi.gpu.cache="
                + driver.resolve("cache") + moreOptions;
        List<String> words = new ArrayList<>(List.of("-np", "2", "--java-options", java));
        words.addAll(Arrays.asList(program));
        return Launch.jmpirun(words.toArray(String[]::new));
    }

    private static Launch pair(String moreOptions, String... arguments) {
        List<String> words = new ArrayList<>(List.of("-cp", Installation.of(DevicePair.class).toString(),
                DevicePair.class.getName()));
        words.addAll(Arrays.asList(arguments));
        return job(moreOptions, words.toArray(String[]::new));
    }

    /// Each has a belt ready, and rank 1's isn't wanted.
    @Test
    void ranksOpenEachOthersMemoryOnce() throws Exception {
        assertThat(pair("").run().quietSuccess()).containsExactly("memories open: 3, belts: 1");
    }

    @Test
    void withoutIpcMessagesGoByBelts() throws Exception {
        assertThat(pair(" -Djmpi.gpu.ipc=false").run().quietSuccess()).containsExactly("memories open: 2, belts: 2");
    }

    @Test
    void withoutBeltsEitherMessagesGoInPieces() throws Exception {
        assertThat(pair(" -Djmpi.gpu.ipc=false -Djmpi.gpu.register=false").run().quietSuccess())
                .containsExactly("memories open: 2, belts: 0");
    }

    /// Rank 1 can't take what rank 0 sends by a belt, while rank 0 takes what rank 1 does.
    @Test
    void messagesGoInPiecesWhereABeltIsRefused() throws Exception {
        assertThat(pair(" -Djmpi.gpu.ipc=false", "refuse").run().quietSuccess())
                .containsExactly("memories open: 2, belts: 2");
    }

    @Test
    void bothEndsOfABeltTellOfAFailure() throws Exception {
        assertThat(pair(" -Djmpi.gpu.ipc=false", "fail").run().quietSuccess())
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line)
                                .startsWith("rank 0: a message can't be copied from its device's memory:"
                                        + " dest=1, tag=0, bytes=4000012; ")
                                .contains("CUDA_ERROR_ILLEGAL_ADDRESS"),
                        line -> assertThat(line).startsWith("rank 1: a message can't be copied out of its sender's"
                                + " device memory: source=0, tag=0, bytes=4000012; ")
                                .contains("the sender's device has failed"));
    }

    /// Each rank copies out of both buffers of the other; by way of the host it would open none.
    @Test
    void sumsAreMadeFromDeviceToDevice() throws Exception {
        assertThat(pair("", "sum").run().quietSuccess()).singleElement()
                .asString()
                .startsWith("memories open: 4, ");
    }

    @Test
    void rankKilledWhileItsMemoryIsReadIsNamed() throws Exception {
        try (Running running = pair("", "die").with("STANDIN_COPY_MS", "2000").start()) {
            String pid = running.awaitLine("killing ");
            assertThat(running.await().failure(137)).contains("rank 0 (pid " + pid + ")", "SIGKILL");
        }
    }

    @Test
    void heatIsTheSameOnCuda() throws Exception {
        List<String> lines = job("", "sample:heat2d-gpu", "--size", "50", "--steps", "30").run().quietSuccess();
        assertThat(lines.getFirst()).contains("2 ranks on cuda:0 (stand-in for CUDA 0)");
        assertThat(lines.getLast())
                .isEqualTo("heat2d-gpu: largest difference to the sequential solution 0.0e+00, as expected");
    }

    @Test
    void missingDevicesAreTold() throws Exception {
        List<String> lines = Launch
                .command(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED", "-Djmpi.cuda.driver=" + driver.resolve("libcuda.so.1"),
                        "-cp", Installation.lib() + "/*", "org.jmpi.gpu.tools.DevicesTool")
                .with("STANDIN_DEVICES", "0")
                .run()
                .quietSuccess();
        assertThat(lines).contains("missing   CUDA: the driver can't be used: CUDA_ERROR_NO_DEVICE (no CUDA-capable"
                + " device is detected); see what nvidia-smi says");
    }
}
