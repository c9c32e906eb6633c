package org.jmpi.samples.it.programs;

import org.jmpi.Communicator;
import org.jmpi.Mpi;
import org.jmpi.Op;

/// A storm of barriers, on the world and on parts of it; its length is the argument.
public final class Barriers {
    private Barriers() {
    }

    /// Run as one rank.
    public static void main(String[] args) {
        try (Mpi mpi = Mpi.init(args)) {
            Communicator world = mpi.world();
            int rounds = Integer.parseInt(args[0]);
            for (int i = 0; i < rounds; i++) {
                world.barrier();
            }
            try (Communicator part = world.split(world.rank() % 3, world.rank()).orElseThrow()) {
                for (int i = 0; i < rounds; i++) {
                    part.barrier();
                }
            }
            long sum = world.allReduce((long) world.rank(), Op.SUM);
            if (world.rank() == 0) {
                System.out.println(world.size() + " ranks, sum " + sum);
            }
        }
    }
}
