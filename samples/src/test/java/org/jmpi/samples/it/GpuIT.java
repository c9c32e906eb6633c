package org.jmpi.samples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jmpi.gpu.Device;
import org.jmpi.gpu.DeviceKind;
import org.jmpi.gpu.DeviceSearch;
import org.jmpi.testing.Needs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Devices in real processes: with OpenCL, and without.
@RealProcesses
class GpuIT {
    private static final String CORRECT =
            "heat2d-gpu: largest difference to the sequential solution 0.0e+00, as expected";

    /// Where what was compiled once is found by the next job: compiling takes seconds.
    @TempDir static Path kept;

    @TempDir Path folder;

    private static void needOpenCl() {
        DeviceSearch search = Device.search();
        Needs.that(search.devices().stream().anyMatch(info -> info.kind() == DeviceKind.OPENCL),
                search.missing().stream().map(DeviceSearch.Missing::toString).collect(Collectors.joining("; ")));
    }

    private static Launch heat(int ranks, String device, Path cache) {
        String java = "-Djmpi.device=" + device + " -Djmpi.gpu.cache=" + cache.resolve("cache");
        return Launch.jmpirun("-np", Integer.toString(ranks), "--java-options", java, "sample:heat2d-gpu", "--size",
                "50", "--steps", "30").with("POCL_CACHE_DIR", kept.resolve("pocl").toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void ranksShareAnOpenClDevice(int ranks) throws Exception {
        needOpenCl();
        List<String> lines = heat(ranks, "opencl", kept).run().quietSuccess();
        assertThat(lines.getFirst()).contains(ranks + " ranks on opencl:");
        assertThat(lines.getLast()).isEqualTo(CORRECT);
    }

    /// Each finds no library unpacked and no compiled kernel kept, and makes both.
    @Test
    void manyRanksStartForTheFirstTimeAtOnce() throws Exception {
        needOpenCl();
        assertThat(heat(6, "opencl", folder).run().quietSuccess().getLast()).isEqualTo(CORRECT);
    }

    @Test
    void withoutOpenClTheHostComputes() throws Exception {
        Path none = Files.createDirectory(folder.resolve("none"));
        Result result = Launch.jmpirun("-np", "2", "sample:heat2d-gpu", "--size", "50", "--steps", "30")
                .with("OCL_ICD_VENDORS", none.toString())
                .run();
        assertThat(result.quietSuccess().getFirst()).contains("2 ranks on host (");
        assertThat(result.out().getLast()).isEqualTo(CORRECT);
    }

    @Test
    void deviceThatIsNotThereEndsTheJob() throws Exception {
        Result result = heat(2, "opencl:9", kept).run();
        assertThat(result.failure(1)).contains("no such device: jmpi.device=opencl:9, found=");
    }

    @Test
    void devicesAreListed() throws Exception {
        needOpenCl();
        List<String> lines = Launch.jmpirun("devices").run().quietSuccess();
        assertThat(lines).anyMatch(line -> line.startsWith("opencl:0  ")).anyMatch(line -> line.startsWith("host  "));
        assertThat(Launch.jmpirun("devices", "all").run().failure(2)).contains("jmpirun devices takes none");
    }

    private Launch list() {
        return Launch.command(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", Installation.lib() + "/*",
                "org.jmpi.gpu.tools.DevicesTool");
    }

    @Test
    void driverWithoutItsLibraryIsTold() throws Exception {
        needOpenCl();
        Files.writeString(folder.resolve("broken.icd"), "libof-no-such-driver.so");
        List<String> lines = list().with("OCL_ICD_VENDORS", folder.toString()).run().quietSuccess();
        assertThat(lines.getFirst()).startsWith("host ");
        assertThat(lines.getLast()).startsWith("missing   OpenCL: no platform, though there are drivers: [")
                .contains("broken.icd");
    }

    /// PoCL would end the process at its first kernel.
    @Test
    void poclWithoutALinkerIsLeftOut() throws Exception {
        needOpenCl();
        List<String> lines = list().with("PATH", folder.toString()).run().quietSuccess();
        assertThat(lines.getLast()).startsWith("missing   PoCL: no command ld")
                .endsWith("sudo apt-get install binutils");
    }
}
