package org.jmpi.samples.it.programs;

import java.io.IOException;
import org.jmpi.Communicator;
import org.jmpi.Mpi;
import org.jmpi.Op;

/// Ranks add up numbers, again and again, until rank 0 is given input.
public final class Looping {
    private Looping() {
    }

    /// Run as one rank.
    public static void main(String[] args) throws IOException {
        try (Mpi mpi = Mpi.init(args)) {
            Communicator world = mpi.world();
            world.barrier();
            if (world.rank() == 0) {
                System.out.println("looping");
            }
            long rounds = 0;
            while (world.allReduce(hasInput(world) ? 1L : 0L, Op.SUM) == 0) {
                rounds++;
            }
            System.out.println("rank " + world.rank() + " stopped, all did as many rounds: "
                    + (world.allReduce(rounds, Op.MAX) == rounds));
        }
    }

    private static boolean hasInput(Communicator world) throws IOException {
        return world.rank() == 0 && System.in.available() > 0;
    }
}
