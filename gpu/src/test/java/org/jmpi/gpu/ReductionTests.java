package org.jmpi.gpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Datatype;
import org.jmpi.Op;
import org.jmpi.internal.bootstrap.InProcessJob;
import org.jmpi.internal.bootstrap.InProcessJob.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Reductions over ranks whose elements lie on devices: the same bits as from host memory, by the devices where they can.
@Isolated("the stand-in's orders and counts, and the property, are the process's")
class ReductionTests {
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final String FROM = "jmpi.gpu.reduce.from";
    private static final int OUT_OF_MEMORY = 2;
    /// Elements of a rank's contribution.
    private static final int[] LENGTHS = {0, 1, 13, 1000, 20_011};
    /// So many that parts of them go from device to device.
    private static final int LONG = 600_000;
    /// Functions a x + b, one behind the other: associative, and wrong in any other order.
    private static final Op LINEAR = Op.of("linear", false, (in, inOut, count, type) -> {
        for (long i = 0; i < 8 * count; i += 8) {
            int a = in.get(ValueLayout.JAVA_INT_UNALIGNED, i);
            int b = in.get(ValueLayout.JAVA_INT_UNALIGNED, i + 4);
            int c = inOut.get(ValueLayout.JAVA_INT_UNALIGNED, i);
            int d = inOut.get(ValueLayout.JAVA_INT_UNALIGNED, i + 4);
            inOut.set(ValueLayout.JAVA_INT_UNALIGNED, i, a * c);
            inOut.set(ValueLayout.JAVA_INT_UNALIGNED, i + 4, a * d + b);
        }
    });

    record Case(Reducing where, Link link, int ranks) {
    }

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Reducing where : Reducing.all()) {
            cases.add(new Case(where, Link.SHM, 2));
            cases.add(new Case(where, Link.TCP, 3));
            if (!where.asGpu()) { // each of its ranks takes a second to load kernels
                cases.add(new Case(where, Link.SHM, 1));
                cases.add(new Case(where, Link.SHM, 4));
            }
        }
        return cases;
    }

    /// A reduction between buffers of equal lengths; in place where they are one.
    private interface Call {
        void make(Communicator world, Buf send, Buf recv);
    }

    @BeforeEach
    void combineEverythingThere() {
        System.setProperty(FROM, "0");
    }

    @AfterEach
    void combineAsUsual() {
        System.clearProperty(FROM);
    }

    private static void onRanks(Case where, Ranked body) {
        DeviceInfo info = where.where().info();
        InProcessJob.run(where.ranks(), where.link(), LIMIT, mpi -> {
            try (Device device = Device.open(info)) {
                body.run(mpi.world(), device);
            }
        });
    }

    private interface Ranked {
        void run(Communicator world, Device device);
    }

    /// Expect of a call on device memory what it does to the same in host memory.
    private static void assertAsOnTheHost(Communicator world, Device device, Datatype type, int length, Call call) {
        byte[] mine = Numbers.random(type, length, 100L * length + world.rank());
        byte[] before = new byte[mine.length];
        Buf hostRecv = Numbers.onHost(type, before);
        call.make(world, Numbers.onHost(type, mine), hostRecv);
        try (DeviceBuf send = Numbers.upload(device, type, mine);
                DeviceBuf recv = Numbers.upload(device, type, before)) {
            call.make(world, send, recv);
            Numbers.assertSame(type, Numbers.bytes(recv), Numbers.bytes(hostRecv));
            Numbers.assertSame(type, Numbers.bytes(send), mine);
        }
    }

    private static void assertAsOnTheHostInPlace(Communicator world, Device device, Datatype type, int length,
            Call call) {
        byte[] mine = Numbers.random(type, length, 100L * length + world.rank());
        Buf host = Numbers.onHost(type, mine);
        call.make(world, host, host);
        try (DeviceBuf buf = Numbers.upload(device, type, mine)) {
            call.make(world, buf, buf);
            Numbers.assertSame(type, Numbers.bytes(buf), Numbers.bytes(host));
        }
    }

    /// By messages, which have one schedule for all kinds of memory.
    @ParameterizedTest
    @MethodSource("cases")
    void sumsOfMessagesHaveTheHostsBits(Case where) {
        onRanks(where, (world, device) -> {
            int root = world.size() - 1;
            for (Datatype type : List.of(Datatype.DOUBLE, Datatype.FLOAT, Datatype.INT)) {
                for (int length : LENGTHS) {
                    assertAsOnTheHost(world, device, type, length,
                            (w, send, recv) -> w.iAllReduce(send, recv, Op.SUM).await());
                    assertAsOnTheHost(world, device, type, length,
                            (w, send, recv) -> w.iReduce(send, recv, Op.SUM, root).await());
                    assertAsOnTheHost(world, device, type, length,
                            (w, send, recv) -> w.iScan(send, recv, Op.SUM).await());
                    assertAsOnTheHost(world, device, type, length,
                            (w, send, recv) -> w.iExscan(send, recv, Op.SUM).await());
                    assertAsOnTheHostInPlace(world, device, type, length,
                            (w, send, recv) -> w.iAllReduce(recv, Op.SUM).await());
                    assertAsOnTheHostInPlace(world, device, type, length,
                            (w, send, recv) -> w.iReduce(recv, Op.SUM, root).await());
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void blockingCallsCombineAllRanks(Case where) {
        onRanks(where, (world, device) -> {
            int p = world.size();
            for (int length : LENGTHS) {
                assertAsOnTheHost(world, device, Datatype.LONG, length,
                        (w, send, recv) -> w.allReduce(send, recv, Op.PROD));
                assertAsOnTheHostInPlace(world, device, Datatype.BYTE, length,
                        (w, send, recv) -> w.allReduce(recv, Op.MAX));
                assertAsOnTheHost(world, device, Datatype.INT, p * length,
                        (w, send, recv) -> w.reduceScatterBlock(send, recv.slice(0, length), Op.BXOR));
                assertAsOnTheHost(world, device, Datatype.DOUBLE, length,
                        (w, send, recv) -> w.reduce(send, recv, Op.MIN, 0));
                long[] counts = IntStream.range(0, p).mapToLong(rank -> length + rank).toArray();
                int all = (int) Arrays.stream(counts).sum();
                assertAsOnTheHost(world, device, Datatype.LONG, all,
                        (w, send, recv) -> w.reduceScatter(send, recv.slice(0, length + w.rank()), counts, Op.SUM));
            }
        });
    }

    /// Columns of a matrix, which kernels go through row by row, and an op of the program's own that keeps its order.
    @ParameterizedTest
    @MethodSource("cases")
    void gapsAndForeignOpsAreRight(Case where) {
        Datatype column = Datatype.vector(300, 2, 5, Datatype.INT);
        Datatype pair = Datatype.contiguous(2, Datatype.INT);
        onRanks(where, (world, device) -> {
            assertAsOnTheHost(world, device, Datatype.INT, 1600,
                    (w, send, recv) -> w.iAllReduce(send.slice(3, 1).as(column, 1), recv.slice(7, 1).as(column, 1),
                            Op.SUM).await());
            assertAsOnTheHostInPlace(world, device, Datatype.INT, 1600,
                    (w, send, recv) -> w.allReduce(recv.slice(3, 1).as(column, 1), Op.BOR));
            for (int length : LENGTHS) {
                assertAsOnTheHost(world, device, pair, length, (w, send, recv) -> w.allReduce(send, recv, LINEAR));
                assertAsOnTheHostInPlace(world, device, pair, length,
                        (w, send, recv) -> w.iAllReduce(recv, LINEAR).await());
            }
        });
    }

    /// Pairs have gaps where they lie, and none where they are received.
    @ParameterizedTest
    @MethodSource("cases")
    void pairsAreLocated(Case where) {
        onRanks(where, (world, device) -> {
            for (Datatype type : Numbers.PAIRS) {
                for (int length : LENGTHS) {
                    byte[] mine = Numbers.pairs(type, length, 100L * length + world.rank());
                    Buf host = Numbers.onHost(Datatype.BYTE, mine).as(type, length);
                    world.iAllReduce(host, Op.MAXLOC).await();
                    world.allReduce(host, Op.MINLOC);
                    try (DeviceBuf buf = Numbers.upload(device, Datatype.BYTE, mine)) {
                        world.iAllReduce(buf.as(type, length), Op.MAXLOC).await();
                        world.allReduce(buf.as(type, length), Op.MINLOC);
                        assertThat(Numbers.bytes(buf.as(type, length))).isEqualTo(Numbers.bytes(host));
                    }
                }
            }
        });
    }

    /// Blocking calls on one host go through shared memory, unless all ranks have devices that reach each other.
    @Test
    void devicesThatReachEachOtherCombineWithoutTheHost() {
        StandIn.need();
        System.clearProperty(FROM);
        for (int ranks : new int[]{2, 4}) {
            assertThat(launches(ranks, ranks)).isEqualTo((long) ranks * (ranks - 1));
            assertThat(launches(ranks, ranks - 1)).isZero();
        }
    }

    /// Kernels that a long sum of all ranks takes.
    ///
    /// @param onDevice how many ranks have their elements on a device
    private static long launches(int ranks, int onDevice) {
        long before = StandIn.launches();
        onRanks(new Case(new Reducing(DeviceKind.CUDA, false, true), Link.SHM, ranks), (world, device) -> {
            int[] mine = new int[LONG];
            Arrays.setAll(mine, i -> i + world.rank());
            int[] expected = new int[LONG];
            Arrays.setAll(expected, i -> ranks * i + ranks * (ranks - 1) / 2);
            int[] sums = new int[LONG];
            for (int round = 0; round < 2; round++) { // the second is another call in the same area
                Arrays.fill(sums, -1);
                if (world.rank() < onDevice) {
                    DeviceBuf send = device.allocate(Datatype.INT, LONG);
                    DeviceBuf recv = device.allocate(Datatype.INT, LONG);
                    send.upload(mine);
                    world.allReduce(send, recv, Op.SUM);
                    recv.download(sums);
                } else {
                    world.allReduce(Buf.of(mine), Buf.of(sums), Op.SUM);
                }
                assertThat(sums).isEqualTo(expected);
            }
        });
        return (StandIn.launches() - before) / 2;
    }

    /// In place a ring takes scratch; where the device has none, the host's serves.
    @Test
    void aFullDeviceLeavesItToTheHost() {
        StandIn.need();
        onRanks(new Case(new Reducing(DeviceKind.CUDA, false, true), Link.SHM, 2), (world, device) -> {
            long[] expected = new long[20_000];
            Arrays.setAll(expected, i -> 2L * i + 1);
            long[] values = new long[expected.length];
            Arrays.setAll(values, i -> i + world.rank());
            DeviceBuf buf = device.allocate(Datatype.LONG, values.length);
            buf.upload(Buf.of(values));
            world.barrier();
            if (world.rank() == 0) {
                StandIn.fail("cuMemAlloc_v2", OUT_OF_MEMORY, 0);
            }
            world.barrier();
            world.iAllReduce(buf, Op.SUM).await();
            buf.download(Buf.of(values));
            assertThat(values).isEqualTo(expected);
        });
    }
}
