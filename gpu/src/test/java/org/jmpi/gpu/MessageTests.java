package org.jmpi.gpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Datatype;
import org.jmpi.Mpi;
import org.jmpi.Request;
import org.jmpi.internal.bootstrap.InProcessJob;
import org.jmpi.internal.bootstrap.InProcessJob.Link;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Messages from and to the memory of devices, over all links.
class MessageTests {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    record Case(DeviceKind kind, Link link) {
    }

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (DeviceKind kind : TestDevices.kinds()) {
            for (Link link : Link.values()) {
                cases.add(new Case(kind, link));
            }
        }
        return cases;
    }

    /// What two ranks do with a device each.
    private interface Body {
        void run(Communicator world, Device device, int other);
    }

    private static void onTwoRanks(Case where, Body body) {
        DeviceInfo info = TestDevices.info(where.kind());
        InProcessJob.run(2, where.link(), LIMIT, (Mpi mpi) -> {
            try (Device device = Device.open(info)) {
                body.run(mpi.world(), device, 1 - mpi.world().rank());
            }
        });
    }

    private static int[] data(int rank, int length) {
        return new Random(71 + rank).ints(length).toArray();
    }

    /// Lengths around the borders of what is inline, eager, announced and sent in pieces.
    @ParameterizedTest
    @MethodSource("cases")
    void messagesOfAllLengthsArrive(Case where) {
        onTwoRanks(where, (world, device, other) -> {
            for (int length : new int[]{0, 1, 12, 13, 2048, 2049, 20_000, 1_000_003}) {
                DeviceBuf out = device.allocate(Datatype.INT, length);
                DeviceBuf in = device.allocate(Datatype.INT, length);
                out.upload(data(world.rank(), length));
                world.sendRecv(out, other, 1, in, other, 1);
                int[] seen = new int[length];
                in.download(seen);
                assertThat(seen).isEqualTo(data(other, length));
                out.close();
                in.close();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void deviceAndHostMemoryMeet(Case where) {
        onTwoRanks(where, (world, device, other) -> {
            for (int length : new int[]{5, 5_000, 500_000}) {
                DeviceBuf mine = device.allocate(Datatype.INT, length);
                int[] seen = new int[length];
                if (world.rank() == 0) {
                    mine.upload(data(0, length));
                    world.send(mine, other, 2);
                    world.recv(Buf.of(seen), other, 3);
                } else {
                    world.recv(Buf.of(seen), other, 2);
                    world.send(Buf.of(seen), other, 3);
                }
                assertThat(seen).isEqualTo(data(0, length));
            }
        });
    }

    /// Columns of a grid go to columns of another, while the rest of that stays.
    @ParameterizedTest
    @MethodSource("cases")
    void columnsAreSentAndReceivedInPlace(Case where) {
        int rows = 301;
        int columns = 17;
        Datatype column = Datatype.vector(rows, 1, columns, Datatype.INT);
        onTwoRanks(where, (world, device, other) -> {
            DeviceBuf grid = device.allocate(Datatype.INT, rows * columns);
            int[] cells = data(world.rank(), rows * columns);
            grid.upload(cells);
            Request receive = world.irecv(grid.slice(16, 1).as(column, 1), other, 4);
            world.send(grid.slice(3, 1).as(column, 1), other, 4);
            receive.await();
            int[] theirs = data(other, rows * columns);
            for (int row = 0; row < rows; row++) {
                cells[row * columns + 16] = theirs[row * columns + 3];
            }
            int[] seen = new int[cells.length];
            grid.download(seen);
            assertThat(seen).isEqualTo(cells);
        });
    }

    /// A message is read and written in the order of the device's own stream: nobody has to wait for kernels.
    @ParameterizedTest
    @MethodSource("cases")
    void messagesWaitForTheKernelsAheadOfThem(Case where) {
        int n = 100_000;
        onTwoRanks(where, (world, device, other) -> {
            Kernel scale = device.compile(KernelTests.source(), java.util.Map.of("REAL", "double")).get("scale");
            DeviceBuf a = device.allocate(Datatype.DOUBLE, n);
            DeviceBuf b = device.allocate(Datatype.DOUBLE, n);
            for (int round = 0; round < 10; round++) {
                scale.launch(Range.of1d(n), a, b, 1, 1 + world.rank(), (long) n);
                world.sendRecv(b, other, 5, a, other, 5);
            }
            double[] seen = new double[n];
            a.download(seen);
            assertThat(seen).containsOnly(15);
        });
    }
}
