package org.jmpi.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.jmpi.Buf;
import org.jmpi.Datatype;
import org.jmpi.ErrorClass;
import org.jmpi.spi.Payload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeviceBufTests {

    private static double[] random(int length, long seed) {
        return new Random(seed).doubles(length).toArray();
    }

    @ParameterizedTest
    @EnumSource
    void isZeroAtFirstAndHoldsWhatWasUploaded(DeviceKind kind) {
        double[] data = random(100_003, 1);
        double[] seen = random(100_003, 2);
        try (Device device = TestDevices.open(kind); DeviceBuf buf = device.allocate(Datatype.DOUBLE, data.length)) {
            buf.download(seen);
            assertThat(seen).containsOnly(0);
            buf.upload(data);
            buf.download(seen);
        }
        assertThat(seen).isEqualTo(data);
    }

    @ParameterizedTest
    @EnumSource
    void sliceSharesItsMemory(DeviceKind kind) {
        int[] data = {1, 2, 3, 4, 5, 6, 7};
        try (Device device = TestDevices.open(kind)) {
            DeviceBuf buf = device.allocate(Datatype.INT, data.length);
            buf.upload(data);
            DeviceBuf middle = buf.slice(2, 4).slice(1, 2);
            int[] two = new int[2];
            middle.download(two);
            assertThat(two).containsExactly(4, 5);
            middle.upload(new int[]{40, 50});
            middle.close();
            buf.download(data);
        }
        assertThat(data).containsExactly(1, 2, 3, 40, 50, 6, 7);
    }

    @ParameterizedTest
    @EnumSource
    void typeWithGapsMovesItsElementsAndNothingElse(DeviceKind kind) {
        int rows = 57;
        int columns = 33;
        double[] grid = random(rows * columns, 3);
        double[] two = random(2 * rows, 4);
        Datatype pair = Datatype.vector(rows, 2, columns, Datatype.DOUBLE);
        try (Device device = TestDevices.open(kind)) {
            DeviceBuf buf = device.allocate(Datatype.DOUBLE, grid.length);
            buf.upload(grid);
            double[] seen = new double[2 * rows];
            buf.slice(5, 1).as(pair, 1).download(seen);
            for (int row = 0; row < rows; row++) {
                assertThat(seen[2 * row]).isEqualTo(grid[row * columns + 5]);
                assertThat(seen[2 * row + 1]).isEqualTo(grid[row * columns + 6]);
                grid[row * columns + 7] = two[2 * row];
                grid[row * columns + 8] = two[2 * row + 1];
            }
            buf.slice(7, 1).as(pair, 1).upload(two);
            double[] all = new double[grid.length];
            buf.download(all);
            assertThat(all).isEqualTo(grid);
        }
    }

    /// Blocks that overlap, run backwards or lie irregularly can't be one rectangle.
    @ParameterizedTest
    @EnumSource
    void irregularTypesArePackedAsOnTheHost(DeviceKind kind) {
        int[] data = new Random(5).ints(64).toArray();
        Datatype backwards = Datatype.vector(10, 1, -3, Datatype.INT);
        Datatype listed = Datatype.indexed(new long[]{2, 1, 3}, new long[]{9, 0, 4}, Datatype.INT);
        try (Device device = TestDevices.open(kind)) {
            DeviceBuf buf = device.allocate(Datatype.INT, data.length);
            buf.upload(data);
            int[] ten = new int[10];
            buf.slice(40, 1).as(backwards, 1).download(ten);
            int[] expected = new int[10];
            Arrays.setAll(expected, i -> data[40 - 3 * i]);
            assertThat(ten).isEqualTo(expected);

            int[] six = new int[12];
            buf.as(listed, 2).download(six);
            Buf host = Buf.of(MemorySegment.ofArray(data), listed, 2);
            byte[] packed = new byte[48];
            Datatype.pack(host, Buf.of(packed), 0);
            assertThat(MemorySegment.ofArray(six).mismatch(MemorySegment.ofArray(packed))).isEqualTo(-1);
        }
    }

    @Test
    void forOneMessageABufferOfPoclsIsMemoryOfTheProcessBehindItsQueue() {
        try (Device device = TestDevices.open(DeviceKind.OPENCL)) {
            DeviceBuf buf = device.allocate(Datatype.INT, 4);
            Payload message = ((Payload) buf.slice(1, 2)).forMessage();
            // Groups may be larger than what is asked for.
            String source = "KERNEL count(GLOBAL i32 *x) { i64 i = global_id(0); if (i < 4) x[i] = (i32) i; }";
            device.compile(KernelSource.of("count.pk", source), Map.of()).get("count").launch(Range.of1d(4), buf);
            MemorySegment memory = message.contiguous();
            assertThat(memory.toArray(ValueLayout.JAVA_INT)).containsExactly(1, 2);
            memory.setAtIndex(ValueLayout.JAVA_INT, 0, 9);
            int[] seen = new int[4];
            buf.download(seen);
            assertThat(seen).containsExactly(0, 9, 2, 3);
            assertThat(((Payload) buf).contiguous()).as("for longer than a message").isNull();
            Payload columns = (Payload) buf.as(Datatype.vector(2, 1, 2, Datatype.INT), 1);
            assertThat(columns.forMessage()).isSameAs(columns);
        }
        try (Device gpu = Device.open(TestDevices.asGpu(TestDevices.info(DeviceKind.OPENCL)))) {
            Payload far = (Payload) gpu.allocate(Datatype.INT, 4);
            assertThat(far.forMessage()).isSameAs(far);
        }
    }

    @ParameterizedTest
    @EnumSource
    void asynchronousCopiesAreDoneWhenTheStreamIsWaitedFor(DeviceKind kind) {
        int n = 300_000;
        try (Device device = TestDevices.open(kind); Arena arena = Arena.ofConfined();
                Stream stream = device.newStream()) {
            MemorySegment source = arena.allocate(8L * n, 8);
            MemorySegment target = arena.allocate(8L * n, 8);
            MemorySegment.copy(random(n, 6), 0, source, ValueLayout.JAVA_DOUBLE, 0, n);
            DeviceBuf one = device.allocate(Datatype.DOUBLE, n);
            DeviceBuf other = device.allocate(Datatype.DOUBLE, n);
            stream.upload(source, one);
            stream.copy(one.slice(1, n - 1), other.slice(0, n - 1));
            stream.copy(one.slice(0, 1), other.slice(n - 1, 1));
            stream.download(other, target);
            stream.synchronise();
            assertThat(target.asSlice(0, 8L * (n - 1)).mismatch(source.asSlice(8))).isEqualTo(-1);
            assertThat(target.getAtIndex(ValueLayout.JAVA_DOUBLE, n - 1))
                    .isEqualTo(source.getAtIndex(ValueLayout.JAVA_DOUBLE, 0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void wrongBuffersAreRefused(DeviceKind kind) {
        try (Device device = TestDevices.open(kind); Device other = TestDevices.open(kind)) {
            DeviceBuf buf = device.allocate(Datatype.INT, 4);
            DeviceBuf foreign = other.allocate(Datatype.INT, 4);
            assertThatThrownBy(() -> buf.upload(new int[3])).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("device=16 bytes, host=12 bytes");
            assertThatThrownBy(() -> buf.slice(2, 3)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("range leaves the buffer: offset=2, count=3");
            assertThatThrownBy(() -> buf.as(Datatype.DOUBLE, 3)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("memory=16 bytes");
            assertThatThrownBy(() -> device.stream().copy(foreign, buf)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("another device's");
            assertThatThrownBy(() -> device.stream().upload(MemorySegment.ofArray(new int[4]), buf))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("moves");
            assertThatThrownBy(() -> device.allocate(Datatype.INT, -1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void closedMemoryIsToldOf(DeviceKind kind) {
        try (Device device = TestDevices.open(kind)) {
            DeviceBuf buf = device.allocate(Datatype.INT, 4);
            DeviceBuf slice = buf.slice(1, 2);
            buf.close();
            buf.close();
            assertThatThrownBy(() -> slice.download(new int[2])).isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("device memory was closed");
            device.close();
            device.close();
            assertThatThrownBy(() -> device.allocate(Datatype.INT, 1)).isInstanceOf(DeviceException.class)
                    .hasMessageContaining("the device is closed");
        }
    }

    @ParameterizedTest
    @EnumSource
    void memoryThatIsNotThereNamesWhatWasWanted(DeviceKind kind) {
        try (Device device = TestDevices.open(kind)) {
            assertThatThrownBy(() -> device.allocate(Datatype.BYTE, 1L << 50)).isInstanceOfSatisfying(
                    DeviceException.class, e -> assertThat(e.errorClass()).isEqualTo(ErrorClass.NO_MEM))
                    .hasMessageContaining("wanted=" + (1L << 50) + " bytes");
        }
    }
}
