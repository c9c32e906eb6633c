package org.jmpi.gpu.internal.opencl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jmpi.Datatype;
import org.jmpi.gpu.Device;
import org.jmpi.gpu.DeviceBuf;
import org.jmpi.gpu.DeviceKind;
import org.jmpi.gpu.KernelException;
import org.jmpi.gpu.KernelSource;
import org.jmpi.gpu.Kernels;
import org.jmpi.gpu.Range;
import org.jmpi.gpu.TestDevices;
import org.jmpi.gpu.internal.files.PrivateFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What only OpenCL does.
class OpenClTests {
    private static final String BROKEN = """
            // A comment with a KERNEL in it.
            KERNEL fine(GLOBAL real *x) {
                x[0] = 1;
            }

            KERNEL broken(GLOBAL real *x) {
                x[0] = nothing_of_this_name;
            }
            """;

    @TempDir Path folder;

    @Test
    void errorsNameTheUsersLine() {
        try (Device device = TestDevices.open(DeviceKind.OPENCL)) {
            assertThatThrownBy(() -> device.compile(KernelSource.of("broken.pk", BROKEN), Map.of()))
                    .isInstanceOfSatisfying(KernelException.class,
                            e -> assertThat(e.log()).contains("broken.pk:7:", "nothing_of_this_name"))
                    .hasMessageContaining("source=broken.pk, device=opencl:0")
                    .hasMessageContaining("broken.pk:7:");
        }
    }

    /// PoCL takes SIGFPE for itself if it may, and then 1 / 0 is a number in Java, too.
    @Test
    void divisionByZeroStillThrows() {
        try (Device device = TestDevices.open(DeviceKind.OPENCL)) {
            int thrown = 0;
            for (int i = 0; i < 200_000; i++) { // so often that it is compiled
                try {
                    if (7 / (i % 1000) < 0) {
                        thrown = Integer.MIN_VALUE;
                    }
                } catch (ArithmeticException e) {
                    thrown++;
                }
            }
            assertThat(thrown).isEqualTo(200);
            assertThat(device.info().isCpu() || !device.info().name().isEmpty()).isTrue();
        }
    }

    @Test
    void librariesAreUnpackedOnceAndLoadedFromThere() throws IOException {
        TestDevices.info(DeviceKind.OPENCL);
        Path unpacked = JoclNative.unpack();

        assertThat(Files.readString(Path.of("/proc/self/maps"))).contains(unpacked + "/libJOCL_");
        try (var files = Files.list(unpacked)) {
            Path library = files.findFirst().orElseThrow();
            var time = Files.getLastModifiedTime(library);
            JoclNative.unpack();
            assertThat(Files.getLastModifiedTime(library)).isEqualTo(time);
        }
    }

    @Test
    void compiledKernelsAreKeptAndABrokenFileIsMadeAnew() throws IOException {
        String before = System.getProperty(PrivateFolder.PROPERTY);
        System.setProperty(PrivateFolder.PROPERTY, folder.toString());
        try {
            assertThat(compiled()).isEqualTo(42);
            Path kept;
            try (var files = Files.list(folder.resolve("kernels"))) {
                kept = files.findFirst().orElseThrow();
            }
            var time = Files.getLastModifiedTime(kept);
            assertThat(compiled()).isEqualTo(42);
            assertThat(Files.getLastModifiedTime(kept)).isEqualTo(time);
            Files.write(kept, new byte[100]);
            assertThat(compiled()).isEqualTo(42);
            assertThat(Files.size(kept)).isGreaterThan(100);
        } finally {
            if (before == null) {
                System.clearProperty(PrivateFolder.PROPERTY);
            } else {
                System.setProperty(PrivateFolder.PROPERTY, before);
            }
        }
    }

    private static int compiled() {
        String text = "KERNEL answer(GLOBAL i32 *x) { if (global_id(0) == 0) x[0] = 42; }";
        try (Device device = TestDevices.open(DeviceKind.OPENCL);
                Kernels kernels = device.compile(KernelSource.of("answer.pk", text), Map.of())) {
            DeviceBuf buf = device.allocate(Datatype.INT, 1);
            kernels.get("answer").launch(Range.of1d(1), buf);
            int[] answer = new int[1];
            buf.download(answer);
            return answer[0];
        }
    }

    @Test
    void blockThatIsTooLargeIsRefused() {
        String text = "KERNEL k(GLOBAL i32 *x) { x[0] = 1; }";
        try (Device device = TestDevices.open(DeviceKind.OPENCL);
                Kernels kernels = device.compile(KernelSource.of("k.pk", text), Map.of())) {
            DeviceBuf buf = device.allocate(Datatype.INT, 1);
            assertThatThrownBy(() -> kernels.get("k").launch(Range.of1d(1 << 20).block(1 << 20), buf))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("blocks of this size");
        }
    }

    @Test
    void driversAreTheFilesOfTheirFolder() throws IOException {
        Files.writeString(folder.resolve("one.icd"), "libone.so");
        Files.writeString(folder.resolve("readme"), "no driver");

        assertThat(OpenClLibrary.drivers(Map.of("OCL_ICD_VENDORS", folder.toString())))
                .isEqualTo(List.of(folder.resolve("one.icd").toString()));
        assertThat(OpenClLibrary.drivers(Map.of("OCL_ICD_VENDORS", folder.resolve("none").toString()))).isEmpty();
        assertThat(OpenClLibrary.hasCommand("one.icd", folder.toString())).isFalse();
        assertThat(OpenClLibrary.hasCommand("sh", "/nowhere:/bin")).isTrue();
    }
}
