package org.jmpi.samples.it.programs;

import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Mpi;
import org.jmpi.Op;

/// Joins and leaves the job three times; each time all ranks add up, and each hears from its neighbour.
public final class Epochs {

    private Epochs() {
    }

    /// Run as one rank.
    public static void main(String[] args) {
        for (int epoch = 0; epoch < 3; epoch++) {
            try (Mpi mpi = Mpi.init(args)) {
                Communicator world = mpi.world();
                long sum = world.allReduce(world.rank() + 1L, Op.SUM);
                System.out.println("epoch " + epoch + " rank " + world.rank() + " sum " + sum + " left "
                        + fromTheLeft(world, epoch));
            }
        }
    }

    private static int fromTheLeft(Communicator world, int epoch) {
        int size = world.size();
        int[] theirs = new int[1];
        world.sendRecv(Buf.of(new int[]{world.rank()}), (world.rank() + 1) % size, epoch, Buf.of(theirs),
                (world.rank() + size - 1) % size, epoch);
        return theirs[0];
    }
}
