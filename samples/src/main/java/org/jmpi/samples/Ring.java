package org.jmpi.samples;

import java.io.PrintStream;
import java.util.Locale;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Mpi;

/// A token goes round the ring of ranks; each rank adds one to it and passes it on.
///
/// Shows blocking `send`, `recv` and `sendRecv` (the one rank of a ring of one sends to itself), and what one
/// hop costs. Options: `--rounds N`, the number of timed rounds; as many run before them to warm up.
///
/// Run it: `./jmpirun -np 4 sample:ring --rounds 5000`
public final class Ring {
    private static final int TOKEN_TAG = 1;

    private Ring() {
    }

    /// Join the job and run.
    public static void main(String[] args) {
        try (var mpi = Mpi.init(args)) {
            run(mpi, args, System.out);
        }
    }

    static void run(Mpi mpi, String[] args, PrintStream out) {
        int rounds = Options.parse(args, "rounds").withoutOperands().number("rounds", 1000, 1, 100_000_000);
        var world = mpi.world();
        circulate(world, rounds);
        double start = Mpi.wtime();
        long token = circulate(world, rounds);
        double seconds = Mpi.wtime() - start;
        if (world.rank() == 0) {
            report(world.size(), rounds, token, seconds, out);
        }
    }

    /// Pass the token round, starting and ending at rank 0.
    ///
    /// @return the token as this rank saw it last
    private static long circulate(Communicator world, int rounds) {
        int left = (world.rank() + world.size() - 1) % world.size();
        int right = (world.rank() + 1) % world.size();
        long[] token = {0};
        long[] arrived = {0};
        Buf tokenBuf = Buf.of(token);
        Buf arrivedBuf = Buf.of(arrived);
        for (int round = 0; round < rounds; round++) {
            if (world.rank() == 0) {
                token[0] = arrived[0] + 1;
                world.sendRecv(tokenBuf, right, TOKEN_TAG, arrivedBuf, left, TOKEN_TAG);
            } else {
                world.recv(arrivedBuf, left, TOKEN_TAG);
                token[0] = arrived[0] + 1;
                world.send(tokenBuf, right, TOKEN_TAG);
            }
        }
        return arrived[0];
    }

    private static void report(int size, int rounds, long token, double seconds, PrintStream out) {
        long hops = (long) rounds * size;
        if (token != hops) {
            throw new IllegalStateException("token lost count: token=" + token + ", hops=" + hops);
        }
        out.println(String.format(Locale.ROOT,
                "ring: %d rounds of %d hops, token %d as expected, %.3f us per hop",
                rounds, size, token, seconds * 1e6 / hops));
    }
}
