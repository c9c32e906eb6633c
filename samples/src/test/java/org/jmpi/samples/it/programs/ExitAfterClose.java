package org.jmpi.samples.it.programs;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Mpi;

/// Rank 0 sends, closes and exits at once; rank 1 receives only a second later and checks every byte.
public final class ExitAfterClose {
    private static final int SMALL_MESSAGES = 1_000;
    private static final int LARGE_MESSAGES = 3;
    private static final int LARGE = 16 << 20;
    private static final long SEED = 20_260_713;

    private ExitAfterClose() {
    }

    /// Run as one rank.
    public static void main(String[] args) throws InterruptedException {
        Mpi mpi = Mpi.init(args);
        if (mpi.world().rank() == 0) {
            sendAll(mpi.world());
            mpi.close();
            System.exit(0);
        }
        Thread.sleep(1_000);
        receiveAll(mpi.world());
        mpi.close();
    }

    private static void sendAll(Communicator world) {
        IntStream.range(0, SMALL_MESSAGES).forEach(i -> world.send(Buf.of(content(i)), 1, i));
        for (int i = SMALL_MESSAGES; i < SMALL_MESSAGES + LARGE_MESSAGES; i++) {
            world.isend(Buf.of(content(i)), 1, i).free();
        }
    }

    private static void receiveAll(Communicator world) {
        int messages = SMALL_MESSAGES + LARGE_MESSAGES;
        for (int i = 0; i < messages; i++) {
            byte[] expected = content(i);
            byte[] got = new byte[expected.length];
            world.recv(Buf.of(got), 0, i);
            if (!Arrays.equals(got, expected)) {
                throw new IllegalStateException("message is wrong: number=" + i + ", seed=" + SEED);
            }
        }
        System.out.println(messages + " messages arrived");
    }

    /// Small ones are few enough bytes to leave before anyone receives.
    private static byte[] content(int number) {
        var random = new SplittableRandom(SEED + number);
        byte[] bytes = new byte[number < SMALL_MESSAGES ? random.nextInt(100) : LARGE];
        random.nextBytes(bytes);
        return bytes;
    }
}
