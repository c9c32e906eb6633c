package org.jmpi.gpu;

import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.List;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Datatype;
import org.jmpi.Op;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Elements combined in the memory of one device: the bits that the host makes of the same.
@Isolated("the stand-in's counts and the property are the process's")
class ReduceLocalTests {
    private static final String FROM = "jmpi.gpu.reduce.from";
    private static final int[] LENGTHS = {0, 1, 2, 255, 257, 10_007};
    /// Elements ahead of what is combined, and behind it.
    private static final int AHEAD = 3;
    private static final int BEHIND = 2;

    static List<Reducing> devices() {
        return Reducing.all();
    }

    @BeforeEach
    void combineEverythingThere() {
        System.setProperty(FROM, "0");
    }

    @AfterEach
    void combineAsUsual() {
        System.clearProperty(FROM);
    }

    @ParameterizedTest
    @MethodSource("devices")
    void everyOpOfEveryTypeMakesTheHostsBits(Reducing where) {
        try (Device device = where.open()) {
            for (Datatype type : Numbers.TYPES) {
                for (Op op : Numbers.OPS) {
                    if (op.supports(type)) {
                        for (int length : LENGTHS) {
                            assertCombines(device, type, op, length);
                        }
                    }
                }
            }
        }
    }

    private static void assertCombines(Device device, Datatype type, Op op, int length) {
        int all = AHEAD + length + BEHIND;
        byte[] left = Numbers.random(type, all, 11);
        byte[] expected = Numbers.random(type, all, 12);
        try (DeviceBuf in = Numbers.upload(device, type, left);
                DeviceBuf inOut = Numbers.upload(device, type, expected)) {
            Communicator.reduceLocal(in.slice(AHEAD - 1, length), inOut.slice(AHEAD, length), op);
            op.apply(MemorySegment.ofArray(left), (AHEAD - 1) * type.size(), MemorySegment.ofArray(expected),
                    AHEAD * type.size(), length, type);
            Numbers.assertSame(type, Numbers.bytes(inOut), expected);
            Numbers.assertSame(type, Numbers.bytes(in), left);
        }
    }

    @ParameterizedTest
    @MethodSource("devices")
    void everyPairTypeMakesTheHostsBitsAndKeepsItsGaps(Reducing where) {
        try (Device device = where.open()) {
            for (Datatype type : Numbers.PAIRS) {
                for (Op op : List.of(Op.MAXLOC, Op.MINLOC)) {
                    for (int length : LENGTHS) {
                        assertLocates(device, type, op, length);
                    }
                }
            }
        }
    }

    private static void assertLocates(Device device, Datatype type, Op op, int length) {
        byte[] left = Numbers.pairs(type, length, 21);
        byte[] right = Numbers.pairs(type, length, 22);
        Buf source = Numbers.onHost(Datatype.BYTE, left);
        Buf expected = Numbers.onHost(Datatype.BYTE, right);
        try (DeviceBuf from = Numbers.upload(device, Datatype.BYTE, left);
                DeviceBuf to = Numbers.upload(device, Datatype.BYTE, right)) {
            Communicator.reduceLocal(from.as(type, length), to.as(type, length), op);
            Communicator.reduceLocal(source.as(type, length), expected.as(type, length), op);
            assertThat(Numbers.bytes(to)).as("%s of %s", op, type).isEqualTo(Numbers.bytes(expected));
        }
    }

    /// Columns, rows that run backwards, and index lists, on one side or on both.
    @ParameterizedTest
    @MethodSource("devices")
    void gapsStayAsTheyWere(Reducing where) {
        Datatype column = Datatype.vector(40, 2, 7, Datatype.INT);
        Datatype backwards = Datatype.vector(40, 2, -7, Datatype.INT);
        Datatype listed = Datatype.indexed(new long[]{30, 20, 30}, new long[]{90, 0, 40}, Datatype.INT);
        Datatype run = Datatype.contiguous(80, Datatype.INT);
        try (Device device = where.open()) {
            for (Datatype in : List.of(column, backwards, listed, run)) {
                for (Datatype inOut : List.of(column, backwards, listed, run)) {
                    assertCombines(device, in, inOut);
                }
            }
        }
    }

    private static void assertCombines(Device device, Datatype in, Datatype inOut) {
        byte[] left = Numbers.random(Datatype.INT, 600, 13);
        byte[] right = Numbers.random(Datatype.INT, 600, 14);
        Buf source = Numbers.onHost(Datatype.INT, left);
        Buf expected = Numbers.onHost(Datatype.INT, right);
        try (DeviceBuf from = Numbers.upload(device, Datatype.INT, left);
                DeviceBuf to = Numbers.upload(device, Datatype.INT, right)) {
            Communicator.reduceLocal(from.slice(280, 1).as(in, 1), to.slice(290, 1).as(inOut, 1), Op.SUM);
            Communicator.reduceLocal(source.slice(280, 1).as(in, 1), expected.slice(290, 1).as(inOut, 1), Op.SUM);
            assertThat(Numbers.bytes(to)).isEqualTo(Numbers.bytes(expected));
        }
    }

    @ParameterizedTest
    @MethodSource("devices")
    void anOpOfTheProgramsOwnIsDoneByTheProgram(Reducing where) {
        Op minus = Op.of("minus", false, (in, inOut, count, type) -> {
            for (long i = 0; i < 4 * count; i += 4) {
                inOut.set(JAVA_INT_UNALIGNED, i, in.get(JAVA_INT_UNALIGNED, i) - inOut.get(JAVA_INT_UNALIGNED, i));
            }
        });
        try (Device device = where.open()) {
            assertCombines(device, Datatype.INT, minus, 10_007);
        }
    }

    @Test
    void kernelsCombineOnceAndForAll() {
        StandIn.need();
        try (Device device = TestDevices.open(DeviceKind.CUDA)) {
            DeviceBuf in = device.allocate(Datatype.DOUBLE, 1000);
            DeviceBuf inOut = device.allocate(Datatype.DOUBLE, 1000);
            assertThat(launches(() -> Communicator.reduceLocal(in, inOut, Op.SUM))).isEqualTo(1);
            assertThat(launches(() -> Communicator.reduceLocal(in.as(Datatype.BYTE, 8), inOut.as(Datatype.BYTE, 8),
                    Op.BXOR))).isEqualTo(1);
            assertThat(launches(() -> Communicator.reduceLocal(in.as(Datatype.DOUBLE_INT, 100),
                    inOut.as(Datatype.DOUBLE_INT, 100), Op.MINLOC))).isEqualTo(1);
            Datatype columns = Datatype.vector(100, 1, 10, Datatype.DOUBLE);
            Datatype run = Datatype.contiguous(100, Datatype.DOUBLE);
            assertThat(launches(() -> Communicator.reduceLocal(in.as(columns, 1), inOut.as(run, 1), Op.MAX)))
                    .isEqualTo(1);
        }
    }

    @Test
    void whatIsShortOrHasNoKernelIsCombinedByTheHost() {
        StandIn.need();
        System.clearProperty(FROM);
        try (Device device = TestDevices.open(DeviceKind.CUDA); Device other = TestDevices.open(DeviceKind.CUDA)) {
            DeviceBuf in = device.allocate(Datatype.INT, 1 << 13);
            DeviceBuf inOut = device.allocate(Datatype.INT, 1 << 13);
            DeviceBuf foreign = other.allocate(Datatype.INT, 1 << 13);
            assertThat(launches(() -> Communicator.reduceLocal(in.slice(0, 4096), inOut.slice(0, 4096), Op.SUM)))
                    .isEqualTo(1);
            assertThat(launches(() -> Communicator.reduceLocal(in.slice(1, 4095), inOut.slice(0, 4095), Op.SUM)))
                    .isZero();
            assertThat(launches(() -> Communicator.reduceLocal(in.as(Datatype.SHORT_INT, 1 << 12),
                    inOut.as(Datatype.SHORT_INT, 1 << 12), Op.MAXLOC))).isZero();
            assertThat(launches(() -> Communicator.reduceLocal(foreign, inOut, Op.SUM))).isZero();
        }
    }

    @Test
    void manyShortRowsArePackedByAKernel() {
        StandIn.need();
        Datatype narrow = Datatype.vector(3000, 3, 10, Datatype.INT);
        Datatype few = Datatype.vector(500, 3, 10, Datatype.INT);
        Datatype wide = Datatype.vector(3000, 32, 33, Datatype.INT);
        byte[] all = Numbers.random(Datatype.INT, 100_000, 15);
        try (Device device = TestDevices.open(DeviceKind.CUDA)) {
            DeviceBuf buf = Numbers.upload(device, Datatype.INT, all);
            Buf host = Numbers.onHost(Datatype.INT, all);
            for (Datatype type : List.of(narrow, few, wide)) {
                byte[] packed = new byte[(int) type.size()];
                assertThat(launches(() -> buf.slice(2, 1).as(type, 1).download(Buf.of(packed))))
                        .isEqualTo(type == narrow ? 1 : 0);
                assertThat(packed).isEqualTo(Numbers.bytes(host.slice(2, 1).as(type, 1)));
                byte[] news = Numbers.random(Datatype.BYTE, packed.length, 16);
                assertThat(launches(() -> buf.slice(4, 1).as(type, 1).upload(Buf.of(news))))
                        .isEqualTo(type == narrow ? 1 : 0);
                Datatype.unpack(Buf.of(news), 0, host.slice(4, 1).as(type, 1));
                assertThat(Numbers.bytes(buf)).isEqualTo(Numbers.bytes(host));
            }
        }
    }

    private static long launches(Runnable work) {
        long before = StandIn.launches();
        work.run();
        return StandIn.launches() - before;
    }
}
