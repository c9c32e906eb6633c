package org.jmpi.gpu.internal.cuda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jmpi.Datatype;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.gpu.Device;
import org.jmpi.gpu.DeviceBuf;
import org.jmpi.gpu.DeviceException;
import org.jmpi.gpu.DeviceInfo;
import org.jmpi.gpu.DeviceKind;
import org.jmpi.gpu.Event;
import org.jmpi.gpu.Kernel;
import org.jmpi.gpu.KernelException;
import org.jmpi.gpu.KernelSource;
import org.jmpi.gpu.Kernels;
import org.jmpi.gpu.Range;
import org.jmpi.gpu.internal.library.Call;
import org.jmpi.gpu.StandIn;
import org.jmpi.gpu.Stream;
import org.jmpi.gpu.TestDevices;
import org.jmpi.gpu.internal.files.PrivateFolder;
import org.jmpi.gpu.interop.Cuda;
import org.jmpi.internal.bootstrap.InProcessJob;
import org.jmpi.internal.bootstrap.InProcessJob.Link;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// What only CUDA does, on a driver that stands in for it and fails when it is told to.
@Isolated("the stand-in's orders and counts are the process's")
class CudaTests {
    private static final int OUT_OF_MEMORY = 2;
    private static final int ILLEGAL_ADDRESS = 700;
    private static final String ANSWER = "KERNEL answer(GLOBAL i32 *x) { if (global_id(0) == 0) x[0] = 42; }";

    @TempDir Path folder;

    @BeforeEach
    void standIn() {
        StandIn.need();
    }

    private static Device open() {
        return TestDevices.open(DeviceKind.CUDA);
    }

    private static int answerOf(Device device, KernelSource source) {
        try (Kernels kernels = device.compile(source, Map.of()); DeviceBuf buf = device.allocate(Datatype.INT, 1)) {
            kernels.get("answer").launch(Range.of1d(1), buf);
            int[] answer = new int[1];
            buf.download(answer);
            return answer[0];
        }
    }

    @Test
    void aContextOfTheProgramsServesADeviceAndStays() {
        DeviceInfo info = TestDevices.info(DeviceKind.CUDA);
        long context = makeContext(0);
        int[] seen = new int[3];
        try (Device device = Cuda.device(info, context); Device primary = Device.open(info)) {
            assertThat(Cuda.context(device)).isEqualTo(context).isNotEqualTo(Cuda.context(primary));
            DeviceBuf buf = device.allocate(Datatype.INT, 3);
            device.compile(KernelSource.of("answer", ANSWER), Map.of()).get("answer").launch(Range.of1d(1), buf);
            buf.download(seen);
        }
        assertThat(seen).containsExactly(42, 0, 0);
        assertThat(StandIn.live(StandIn.Kind.CONTEXT)).as("the program's own").isEqualTo(1);
        assertThat(Driver.CONTEXT_CURRENT.call(context)).isEqualTo(Result.SUCCESS);
        destroy(context);
        assertThatThrownBy(() -> Cuda.device(info, context)).isInstanceOf(DeviceException.class)
                .hasMessageContaining("CUDA_ERROR_INVALID_CONTEXT");
    }

    @Test
    void aContextOfAnotherDeviceOrForAnotherKindIsRefused() {
        DeviceInfo info = TestDevices.info(DeviceKind.CUDA);
        long context = makeContext(1);
        assertThatThrownBy(() -> Cuda.device(info, context)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the context is another device's: CUdevice=1, that of cuda:0=0");
        assertThatThrownBy(() -> Cuda.device(TestDevices.info(DeviceKind.HOST), context))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the device isn't CUDA's: device=host");
        destroy(context);
    }

    private static long makeContext(int device) {
        Scratch scratch = Scratch.get();
        int result = Call.of(CudaLibrary.driver(), "cuCtxCreate_v2", 3).call(scratch.result(), 0, device);
        assertThat(result).isEqualTo(Result.SUCCESS);
        return scratch.asLong();
    }

    private static void destroy(long context) {
        assertThat(Call.of(CudaLibrary.driver(), "cuCtxDestroy_v2", 1).call(context)).isEqualTo(Result.SUCCESS);
    }

    @Test
    void deviceIsDescribed() {
        var info = TestDevices.info(DeviceKind.CUDA);

        assertThat(info.id()).isEqualTo("cuda:0");
        assertThat(info.version()).isEqualTo("compute capability 9.0");
        assertThat(info.driver()).isEqualTo("CUDA 13.0");
        assertThat(info.memoryBytes()).isEqualTo(4L << 30);
        assertThat(info.isCpu()).isFalse();
    }

    @Test
    void nothingIsLeftWhenTheDeviceIsClosed() {
        long[] before = live();
        Device device = open();
        DeviceBuf buf = device.allocate(Datatype.INT, 1000);
        Stream stream = device.newStream();
        try (Event event = stream.record()) {
            device.stream().waitFor(event);
        }
        Kernel kernel = device.compile(KernelSource.of("answer.pk", ANSWER), Map.of()).get("answer");
        kernel.launch(stream, Range.of1d(1), buf);
        assertThat(live()).isNotEqualTo(before);
        device.close();
        assertThat(live()).isEqualTo(before);
    }

    private static long[] live() {
        return Arrays.stream(StandIn.Kind.values()).mapToLong(StandIn::live).toArray();
    }

    @Test
    void failedLaunchIsToldAtTheNextWaitWithKernelAndShape() {
        try (Device device = open();
                Kernels kernels = device.compile(KernelSource.of("answer.pk", ANSWER), Map.of())) {
            DeviceBuf buf = device.allocate(Datatype.INT, 1);
            StandIn.fail("cuLaunchKernel", ILLEGAL_ADDRESS, 0);
            kernels.get("answer").launch(Range.of1d(512).block(128), buf);
            assertThatThrownBy(() -> device.stream().synchronise()).isInstanceOf(DeviceException.class)
                    .hasMessageContaining("CUDA_ERROR_ILLEGAL_ADDRESS (an illegal memory access was encountered)")
                    .hasMessageContaining("last kernel=answer on 512 in blocks of 128");
        }
    }

    @Test
    void refusedMemoryIsToldAndNothingIsKept() {
        long before = StandIn.live(StandIn.Kind.MEMORY);
        try (Device device = open()) {
            StandIn.fail("cuMemAlloc_v2", OUT_OF_MEMORY, 0);
            assertThatThrownBy(() -> device.allocate(Datatype.INT, 10)).isInstanceOfSatisfying(DeviceException.class,
                    e -> assertThat(e.errorClass()).isEqualTo(ErrorClass.NO_MEM)).hasMessageContaining("wanted=40");
            StandIn.fail("cuMemsetD8Async", ILLEGAL_ADDRESS, 0);
            assertThatThrownBy(() -> device.allocate(Datatype.INT, 10)).isInstanceOf(DeviceException.class);
            assertThat(StandIn.live(StandIn.Kind.MEMORY)).isEqualTo(before);
        }
    }

    @Test
    void deviceThatCannotBeOpenedLeavesNothing() {
        TestDevices.info(DeviceKind.CUDA);
        long[] before = live();
        StandIn.fail("cuStreamCreate", OUT_OF_MEMORY, 0);
        assertThatThrownBy(CudaTests::open).isInstanceOf(DeviceException.class).hasMessageContaining("cuStreamCreate");
        assertThat(live()).isEqualTo(before);
    }

    @Test
    void errorsOfTheSourceNameTheUsersLine() {
        String broken = "KERNEL fine(GLOBAL real *x) {\n    x[0] = 1;\n}\n\nKERNEL broken(GLOBAL real *x) {\n"
                + "    x[0] = nothing_of_this_name;\n}\n";
        try (Device device = open()) {
            assertThatThrownBy(() -> device.compile(KernelSource.of("broken.pk", broken), Map.of()))
                    .isInstanceOfSatisfying(KernelException.class,
                            e -> assertThat(e.log()).containsPattern("broken\\.pk[:(]6")
                                    .contains("nothing_of_this_name"))
                    .hasMessageContaining("source=broken.pk, device=cuda:0");
        }
    }

    @Test
    void imagesAreLoadedAsTheyAreAndBrokenOnesExplained() throws IOException {
        byte[] image = compiled();
        var empty = KernelSource.of("image.pk", "KERNEL answer(GLOBAL i32 *x) { }");
        try (Device device = open()) {
            assertThat(answerOf(device, empty.image(image))).isEqualTo(42);
            assertThatThrownBy(() -> answerOf(device, empty.image(".version".getBytes(StandardCharsets.UTF_8))))
                    .isInstanceOfSatisfying(KernelException.class, e -> assertThat(e.log()).contains("ptxas"))
                    .hasMessageContaining("CUDA_ERROR_INVALID_PTX");
            assertThatThrownBy(() -> answerOf(device, empty.image(new byte[100]))).isInstanceOf(KernelException.class)
                    .hasMessageContaining("CUDA_ERROR_INVALID_IMAGE");
        }
    }

    /// What stands in the cache once a kernel was compiled.
    private byte[] compiled() throws IOException {
        String before = System.getProperty(PrivateFolder.PROPERTY);
        System.setProperty(PrivateFolder.PROPERTY, folder.toString());
        try (Device device = open()) {
            assertThat(answerOf(device, KernelSource.of("answer.pk", ANSWER))).isEqualTo(42);
            try (var files = Files.list(folder.resolve("kernels"))) {
                Path kept = files.findFirst().orElseThrow();
                byte[] image = Files.readAllBytes(kept);
                Files.write(kept, new byte[100]);
                assertThat(answerOf(device, KernelSource.of("answer.pk", ANSWER))).isEqualTo(42);
                assertThat(Files.readAllBytes(kept)).hasSize(image.length);
                return image;
            }
        } finally {
            if (before == null) {
                System.clearProperty(PrivateFolder.PROPERTY);
            } else {
                System.setProperty(PrivateFolder.PROPERTY, before);
            }
        }
    }

    @Test
    void shapesThatTheDeviceDoesNotTakeAreRefused() {
        try (Device device = open();
                Kernels kernels = device.compile(KernelSource.of("answer.pk", ANSWER), Map.of())) {
            DeviceBuf buf = device.allocate(Datatype.INT, 1);
            Kernel answer = kernels.get("answer");
            assertThatThrownBy(() -> answer.launch(Range.of1d(1 << 20).block(2048), buf))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("blocks of this size")
                    .hasMessageContaining("most items of a block=1024");
            assertThatThrownBy(() -> answer.launch(Range.of2d(1, 100_000).block(1, 1), buf))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("so many blocks");
        }
    }

    /// What fails is the one copy on the device, so this also shows that the message takes that way.
    @Test
    void failedCopyBetweenDevicesNamesTheSender() {
        var info = TestDevices.info(DeviceKind.CUDA);
        InProcessJob.run(2, Link.SHM, Duration.ofSeconds(30), mpi -> {
            try (Device device = Device.open(info)) {
                DeviceBuf buf = device.allocate(Datatype.INT, 1 << 19);
                for (String function : List.of("cuMemcpyDtoDAsync_v2", "cuEventQuery")) {
                    if (mpi.world().rank() == 0) {
                        mpi.world().send(buf, 1, 0);
                    } else {
                        StandIn.fail(function, ILLEGAL_ADDRESS, 0);
                        assertThatThrownBy(() -> mpi.world().recv(buf, 0, 0)).isInstanceOf(MpiException.class)
                                .hasMessageContaining("device memory: source=0, tag=0, bytes=2097152")
                                .hasMessageContaining("CUDA_ERROR_ILLEGAL_ADDRESS");
                    }
                    mpi.world().barrier();
                }
            }
        });
    }
}
