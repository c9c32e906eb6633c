package org.jmpi.samples.it.programs;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.Locale;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Mpi;

/// Every rank is told a word on its command line, sends it backwards to the next one and prints it in capitals: who sees
/// one of the three knows by which way it came.
public final class Whispers {
    private static final int TIMES = 20_000;

    private Whispers() {
    }

    /// Run as one rank.
    public static void main(String[] args) {
        try (Mpi mpi = Mpi.init(args)) {
            Communicator world = mpi.world();
            byte[] mine = message(args[0]).repeat(TIMES).getBytes(US_ASCII);
            byte[] theirs = new byte[mine.length];
            int right = (world.rank() + 1) % world.size();
            int left = (world.rank() + world.size() - 1) % world.size();
            world.sendRecv(Buf.of(mine), right, 0, Buf.of(theirs), left, 0);
            if (!Arrays.equals(mine, theirs)) {
                throw new IllegalStateException("wrong bytes: source=" + left);
            }
            System.out.println("rank " + world.rank() + " heard " + spoken(args[0]));
        }
    }

    /// What messages are made of.
    public static String message(String word) {
        return new StringBuilder(word).reverse().toString();
    }

    /// What is printed.
    public static String spoken(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
