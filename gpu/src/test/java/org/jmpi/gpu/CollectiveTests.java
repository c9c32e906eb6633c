package org.jmpi.gpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jmpi.Communicator;
import org.jmpi.Datatype;
import org.jmpi.Mpi;
import org.jmpi.Op;
import org.jmpi.internal.bootstrap.InProcessJob;
import org.jmpi.internal.bootstrap.InProcessJob.Link;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Collectives on the memory of devices: tiny ones, staged ones, and those made of messages.
class CollectiveTests {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    /// A rank's contribution is 3 elements, or as many as take one of the longer ways.
    private static final int[] LENGTHS = {3, 700, 60_000};

    record Case(DeviceKind kind, Link link, int ranks) {
    }

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (DeviceKind kind : TestDevices.kinds()) {
            for (int ranks : new int[]{1, 2, 4}) {
                cases.add(new Case(kind, Link.SHM, ranks));
            }
            cases.add(new Case(kind, Link.TCP, 3));
        }
        return cases;
    }

    private interface Body {
        void run(Communicator world, Device device, int length);
    }

    private static void onRanks(Case where, Body body) {
        DeviceInfo info = TestDevices.info(where.kind());
        InProcessJob.run(where.ranks(), where.link(), LIMIT, (Mpi mpi) -> {
            try (Device device = Device.open(info)) {
                for (int length : LENGTHS) {
                    body.run(mpi.world(), device, length);
                }
            }
        });
    }

    private static int value(int rank, int index) {
        return 1000 * rank + index;
    }

    private static DeviceBuf filled(Device device, int rank, int length) {
        int[] data = new int[length];
        java.util.Arrays.setAll(data, i -> value(rank, i));
        DeviceBuf buf = device.allocate(Datatype.INT, length);
        buf.upload(data);
        return buf;
    }

    private static int[] contents(DeviceBuf buf) {
        int[] data = new int[(int) buf.count()];
        buf.download(data);
        return data;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void broadcastReachesAllDevices(Case where) {
        onRanks(where, (world, device, length) -> {
            int root = world.size() - 1;
            DeviceBuf buf = filled(device, world.rank(), length);
            world.bcast(buf, root);
            assertThat(contents(buf)).isEqualTo(contents(filled(device, root, length)));
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reductionsCombineTheElementsOfAllDevices(Case where) {
        onRanks(where, (world, device, length) -> {
            DeviceBuf mine = filled(device, world.rank(), length);
            DeviceBuf sums = device.allocate(Datatype.INT, length);
            for (int round = 0; round < 12; round++) { // from the ninth on, tiny ones go another way
                world.allReduce(mine, sums, Op.SUM);
            }
            int p = world.size();
            int[] seen = contents(sums);
            for (int i = 0; i < length; i++) {
                assertThat(seen[i]).isEqualTo(1000 * p * (p - 1) / 2 + p * i);
            }
            world.allReduce(mine, Op.MAX);
            assertThat(contents(mine)).isEqualTo(contents(filled(device, p - 1, length)));
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void blocksOfAllRanksAreGathered(Case where) {
        onRanks(where, (world, device, length) -> {
            DeviceBuf mine = filled(device, world.rank(), length);
            DeviceBuf all = device.allocate(Datatype.INT, (long) length * world.size());
            world.allGather(mine, all);
            for (int rank = 0; rank < world.size(); rank++) {
                assertThat(contents(all.slice((long) rank * length, length)))
                        .isEqualTo(contents(filled(device, rank, length)));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void blocksForAllRanksAreExchanged(Case where) {
        onRanks(where, (world, device, length) -> {
            int p = world.size();
            DeviceBuf mine = filled(device, world.rank(), length * p);
            DeviceBuf theirs = device.allocate(Datatype.INT, (long) length * p);
            world.iAllToAll(mine, theirs).await();
            int[] seen = contents(theirs);
            for (int rank = 0; rank < p; rank++) {
                for (int i = 0; i < length; i++) {
                    assertThat(seen[rank * length + i]).isEqualTo(value(rank, world.rank() * length + i));
                }
            }
        });
    }
}
