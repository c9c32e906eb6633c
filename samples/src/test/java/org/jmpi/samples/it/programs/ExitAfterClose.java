package org.jmpi.samples.it.programs;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Mpi;

/// Rank 0 sends, closes and exits at once; rank 1 receives only two seconds later and checks every byte.
public final class ExitAfterClose {
    private static final int SMALL_MESSAGES = 1_000;
    private static final int LARGE_MESSAGES = 4;
    private static final int LARGE = 16 << 20;
    private static final int BUFFER = 1 << 20;
    private static final long SLEEP_MILLIS = 2_000;
    private static final long SEED = 20_260_713;

    private ExitAfterClose() {
    }

    /// Run as one rank.
    public static void main(String[] args) throws InterruptedException {
        Mpi mpi = Mpi.init(args);
        run(mpi);
        mpi.close();
        if (mpi.world().rank() == 0) {
            System.exit(0);
        }
        System.out.println(SMALL_MESSAGES + LARGE_MESSAGES + " messages arrived");
    }

    /// Do what a rank does before it closes.
    public static void run(Mpi mpi) throws InterruptedException {
        if (mpi.world().rank() == 0) {
            sendAll(mpi.world());
        } else {
            Thread.sleep(SLEEP_MILLIS);
            receiveAll(mpi.world());
        }
    }

    private static void sendAll(Communicator world) {
        world.attachBuffer(BUFFER);
        IntStream.range(0, SMALL_MESSAGES).forEach(i -> world.bsend(Buf.of(content(i)), 1, i));
        for (int i = SMALL_MESSAGES; i < SMALL_MESSAGES + LARGE_MESSAGES; i++) {
            world.isend(Buf.of(content(i)), 1, i).free();
        }
    }

    private static void receiveAll(Communicator world) {
        for (int i = 0; i < SMALL_MESSAGES + LARGE_MESSAGES; i++) {
            byte[] expected = content(i);
            byte[] got = new byte[expected.length];
            world.recv(Buf.of(got), 0, i);
            if (!Arrays.equals(got, expected)) {
                throw new IllegalStateException("message is wrong: number=" + i + ", seed=" + SEED);
            }
        }
    }

    /// Small ones fit into the attached buffer.
    private static byte[] content(int number) {
        var random = new SplittableRandom(SEED + number);
        byte[] bytes = new byte[number < SMALL_MESSAGES ? random.nextInt(100) : LARGE];
        random.nextBytes(bytes);
        return bytes;
    }
}
