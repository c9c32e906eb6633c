package org.jmpi.samples.it.programs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.jmpi.Communicator;
import org.jmpi.Datatype;
import org.jmpi.Mpi;
import org.jmpi.MpiException;
import org.jmpi.Op;
import org.jmpi.gpu.Device;
import org.jmpi.gpu.DeviceBuf;

/// Two ranks exchange the memory of their CUDA devices and compare every byte; rank 0 tells how many memories it has open, and
/// how many belts its driver knows.
///
/// With `die` rank 0 sends one message and dies while rank 1 copies it; with `sum` both are added up instead, once from one
/// buffer to another, once in place. With `fail` rank 0's driver fails while it copies to the belt, with `refuse` rank 1's
/// doesn't take the belt.
public final class DevicePair {
    private static final int LENGTH = 1_000_003;
    private static final int ROUNDS = 5;
    private static final long COPYING_MS = 700;
    private static final int OUT_OF_MEMORY = 2;
    private static final int ILLEGAL_ADDRESS = 700;
    private static final int PIECES = 3;

    private DevicePair() {
    }

    /// Run as one rank.
    public static void main(String[] args) throws IOException, InterruptedException {
        try (Mpi mpi = Mpi.init(args); Device device = Device.forRank(mpi)) {
            DeviceBuf out = device.allocate(Datatype.INT, LENGTH);
            DeviceBuf in = device.allocate(Datatype.INT, LENGTH);
            switch (args.length == 0 ? "exchange" : args[0]) {
                case "die" -> dieWhileCopied(mpi.world(), out, in);
                case "sum" -> sum(mpi.world(), out, in);
                case "fail" -> failWhileFed(mpi.world(), out, in);
                case "refuse" -> {
                    if (mpi.world().rank() == 1) {
                        StandInDriver.fail("cuMemHostRegister_v2", OUT_OF_MEMORY, 1);
                    }
                    exchange(mpi.world(), out, in);
                }
                default -> exchange(mpi.world(), out, in);
            }
        }
    }

    private static void exchange(Communicator world, DeviceBuf out, DeviceBuf in) throws IOException {
        int other = 1 - world.rank();
        int[] seen = new int[LENGTH];
        for (int round = 0; round < ROUNDS; round++) {
            out.upload(data(world.rank(), round));
            world.sendRecv(out.slice(round, LENGTH - round), other, 0, in.slice(0, LENGTH - round), other, 0);
            in.download(seen);
            int[] theirs = data(other, round);
            if (!Arrays.equals(seen, 0, LENGTH - round, theirs, round, LENGTH)) {
                throw new IllegalStateException("round " + round + ": data is wrong");
            }
        }
        tellMemories(world);
    }

    private static void tellMemories(Communicator world) throws IOException {
        if (world.rank() == 0) {
            System.out.println("memories open: " + memories() + ", belts: " + StandInDriver.registrations());
        }
        world.barrier();
    }

    private static void sum(Communicator world, DeviceBuf out, DeviceBuf in) throws IOException {
        int[] mine = data(world.rank(), 0);
        int[] theirs = data(1 - world.rank(), 0);
        int[] expected = new int[LENGTH];
        Arrays.setAll(expected, i -> mine[i] + theirs[i]);
        out.upload(mine);
        world.allReduce(out, in, Op.SUM);
        requireEqual(in, expected);
        world.iAllReduce(out, Op.SUM).await();
        requireEqual(out, expected);
        tellMemories(world);
    }

    private static void requireEqual(DeviceBuf buf, int[] expected) {
        int[] seen = new int[LENGTH];
        buf.download(seen);
        if (!Arrays.equals(seen, expected)) {
            throw new IllegalStateException("sums are wrong");
        }
    }

    private static int[] data(int rank, int round) {
        return new Random(1000L * rank + round).ints(LENGTH).toArray();
    }

    /// Of the stand-in's, those large enough to be the buffers.
    private static long memories() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/maps"))) {
            return lines.filter(line -> line.contains("memfd:stand-in for CUDA")).filter(DevicePair::isLarge).count();
        }
    }

    private static boolean isLarge(String line) {
        String[] range = line.substring(0, line.indexOf(' ')).split("-", -1);
        return Long.parseLong(range[1], 16) - Long.parseLong(range[0], 16) >= 4L * LENGTH;
    }

    private static void failWhileFed(Communicator world, DeviceBuf out, DeviceBuf in) {
        try {
            if (world.rank() == 1) {
                world.recv(in, 0, 0);
            } else {
                StandInDriver.fail("cuMemcpyDtoHAsync_v2", ILLEGAL_ADDRESS, PIECES);
                world.send(out, 1, 0);
            }
            System.out.println("no exception");
        } catch (MpiException e) {
            System.out.println("rank " + world.rank() + ": " + e.getMessage());
        }
    }

    private static void dieWhileCopied(Communicator world, DeviceBuf out, DeviceBuf in) throws InterruptedException {
        if (world.rank() == 1) {
            world.recv(in, 0, 0);
        } else {
            var request = world.isend(out, 1, 0);
            Thread.sleep(COPYING_MS);
            Killed.death(0).run();
            request.await();
        }
    }
}
