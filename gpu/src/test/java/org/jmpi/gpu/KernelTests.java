package org.jmpi.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.ValueLayout;
import java.util.Map;
import org.jmpi.Buf;
import org.jmpi.Datatype;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KernelTests {
    private static final Map<String, String> DOUBLES = Map.of("REAL", "double");

    /// Kernels of all shapes, with Java bodies.
    static KernelSource source() {
        return Kernels.source("shapes.pk").body("number_items", (call, from, to) -> {
            Range range = call.range();
            for (long i = from * range.x() * range.y(); i < to * range.x() * range.y(); i++) {
                call.memory(0).setAtIndex(ValueLayout.JAVA_LONG, i, i * call.i64(1));
            }
        }).body("scale", (call, from, to) -> {
            for (long i = from; i < to; i++) {
                double value = call.memory(0).getAtIndex(ValueLayout.JAVA_DOUBLE, i);
                call.memory(1).setAtIndex(ValueLayout.JAVA_DOUBLE, i, call.real(2) * value + call.i32(3));
            }
        }).body("narrow", (call, from, to) -> {
            for (long i = from; i < to; i++) {
                int value = call.memory(0).getAtIndex(ValueLayout.JAVA_SHORT, i);
                call.memory(1).setAtIndex(ValueLayout.JAVA_CHAR, i, (char) (call.i32(2) * value + call.i32(3)));
            }
        }).body("group_sums", (call, from, to) -> {
            int block = call.range().blockX();
            for (long group = from / block; group * block < to; group++) {
                int sum = 0;
                for (long i = group * block; i < Math.min(call.i64(2), (group + 1) * block); i++) {
                    sum += call.memory(0).getAtIndex(ValueLayout.JAVA_INT, i);
                }
                call.memory(1).setAtIndex(ValueLayout.JAVA_INT, group, sum);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyItemOfABoxIsDoneOnce(DeviceKind kind) {
        int nx = 37;
        int ny = 11;
        int nz = 5;
        long[] seen = new long[nx * ny * nz];
        try (Device device = TestDevices.open(kind); Kernels kernels = device.compile(source(), DOUBLES)) {
            DeviceBuf buf = device.allocate(Datatype.LONG, seen.length);
            kernels.get("number_items").launch(Range.of3d(nx, ny, nz), buf, 3, (long) nx, (long) ny, (long) nz);
            buf.download(org.jmpi.Buf.of(seen));
        }
        for (int i = 0; i < seen.length; i++) {
            assertThat(seen[i]).isEqualTo(3L * i);
        }
    }

    @ParameterizedTest
    @EnumSource
    void shortNumbersKeepTheirSigns(DeviceKind kind) {
        short[] data = {0, 1, -1, Short.MAX_VALUE, Short.MIN_VALUE};
        char[] made = new char[data.length];
        try (Device device = TestDevices.open(kind); Kernels kernels = device.compile(source(), DOUBLES)) {
            DeviceBuf in = device.allocate(Datatype.SHORT, data.length);
            DeviceBuf out = device.allocate(Datatype.CHAR, data.length);
            in.upload(Buf.of(data));
            kernels.get("narrow").launch(Range.of1d(5), in, out, (short) -1, '\uffff', 5);
            out.download(Buf.of(made));
        }
        assertThat(made).containsExactly('\uffff', '\ufffe', '\u0000', '\u8000', '\u7fff');
    }

    @ParameterizedTest
    @EnumSource
    void slicesBeginWhereTheyShould(DeviceKind kind) {
        double[] data = {1, 2, 3, 4, 5, 6};
        try (Device device = TestDevices.open(kind); Kernels kernels = device.compile(source(), DOUBLES)) {
            DeviceBuf buf = device.allocate(Datatype.DOUBLE, 6);
            buf.upload(data);
            kernels.get("scale").launch(Range.of1d(2).block(2), buf.slice(1, 2), buf.slice(4, 2), 10, 7, 2L);
            buf.download(data);
        }
        assertThat(data).containsExactly(1, 2, 3, 4, 27, 37);
    }

    @ParameterizedTest
    @EnumSource
    void groupsShareMemoryAndWaitForEachOther(DeviceKind kind) {
        int n = 1000;
        int[] data = new int[n];
        java.util.Arrays.setAll(data, i -> i);
        int[] sums = new int[16];
        try (Device device = TestDevices.open(kind);
                Kernels kernels = device.compile(source(), Map.of("REAL", "float", "WG", "64"))) {
            DeviceBuf in = device.allocate(Datatype.INT, n);
            DeviceBuf out = device.allocate(Datatype.INT, 16);
            in.upload(data);
            kernels.get("group_sums").launch(Range.of1d(n).block(64), in, out, n);
            out.download(sums);
        }
        for (int group = 0; group < 16; group++) {
            int sum = 0;
            for (int i = group * 64; i < Math.min(n, group * 64 + 64); i++) {
                sum += i;
            }
            assertThat(sums[group]).isEqualTo(sum);
        }
    }

    @ParameterizedTest
    @EnumSource
    void streamsWaitForEachOthersEvents(DeviceKind kind) {
        int n = 50_000;
        double[] data = new double[n];
        try (Device device = TestDevices.open(kind); Kernels kernels = device.compile(source(), DOUBLES);
                Stream one = device.newStream(); Stream other = device.newStream()) {
            Kernel scale = kernels.get("scale");
            DeviceBuf a = device.allocate(Datatype.DOUBLE, n);
            DeviceBuf b = device.allocate(Datatype.DOUBLE, n);
            for (int round = 0; round < 20; round++) {
                scale.launch(one, Range.of1d(n), a, b, 1, 1, (long) n);
                try (Event done = one.record()) {
                    other.waitFor(done);
                }
                scale.launch(other, Range.of1d(n), b, a, 1, 1, (long) n);
                try (Event done = other.record()) {
                    one.waitFor(done);
                    if (round == 19) {
                        done.await();
                        assertThat(done.isComplete()).isTrue();
                    }
                }
            }
            a.download(data);
        }
        assertThat(data).containsOnly(40);
    }

    @ParameterizedTest
    @EnumSource
    void nothingToDoIsNoError(DeviceKind kind) {
        try (Device device = TestDevices.open(kind); Kernels kernels = device.compile(source(), DOUBLES)) {
            DeviceBuf buf = device.allocate(Datatype.DOUBLE, 0);
            kernels.get("scale").launch(Range.of1d(0), buf, buf, 1, 1, 0L);
            device.stream().synchronise();
        }
    }

    @ParameterizedTest
    @EnumSource
    void wrongArgumentsAreRefusedAheadOfTheLaunch(DeviceKind kind) {
        try (Device device = TestDevices.open(kind); Kernels kernels = device.compile(source(), DOUBLES)) {
            DeviceBuf doubles = device.allocate(Datatype.DOUBLE, 4);
            DeviceBuf floats = device.allocate(Datatype.FLOAT, 4);
            Kernel scale = kernels.get("scale");
            Range four = Range.of1d(4);
            assertRefused(() -> scale.launch(four, doubles, doubles, 1),
                    "kernel=scale(const double* x, double* y, double a, i32 b, i64 n), given=3, wanted=5");
            assertRefused(() -> scale.launch(four, doubles, floats, 1, 1, 4L),
                    "argument=1 (double* y), given=DeviceBuf of float; pass a DeviceBuf of double");
            assertRefused(() -> scale.launch(four, doubles, doubles, 1, 1L, 4L), "argument=3 (i32 b), given=Long 1");
            assertRefused(() -> scale.launch(four, doubles, new double[4], 1, 1, 4L), "given=double[]");
            assertRefused(() -> scale.launch(four, doubles, null, 1, 1, 4L), "given=null");
        }
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String text) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(text);
    }

    @ParameterizedTest
    @EnumSource
    void unknownKernelNamesTheKnownOnes(DeviceKind kind) {
        try (Device device = TestDevices.open(kind); Kernels kernels = device.compile(source(), DOUBLES)) {
            assertThat(kernels.names()).containsExactlyInAnyOrder("number_items", "scale", "narrow", "group_sums",
                    "left_out");
            assertThatThrownBy(() -> kernels.get("jacobi")).isInstanceOf(KernelException.class)
                    .hasMessageContaining("known=[group_sums, left_out, narrow, number_items, scale]");
            assertThatThrownBy(() -> kernels.get("left_out")).isInstanceOf(KernelException.class)
                    .hasMessageContaining("left_out");
        }
    }
}
