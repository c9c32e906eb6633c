package org.jmpi.samples.it.programs;

import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Mpi;
import org.jmpi.Op;

/// Each rank meets all others: a barrier, and a number from each to each.
public final class Crowd {
    private Crowd() {
    }

    /// Run as one rank.
    public static void main(String[] args) {
        try (Mpi mpi = Mpi.init(args)) {
            Communicator world = mpi.world();
            world.barrier();
            long right = world.allReduce(rightNumbers(world), Op.SUM);
            if (world.rank() == 0) {
                System.out.println(world.size() + " ranks, " + right + " numbers");
            }
        }
    }

    private static long rightNumbers(Communicator world) {
        int size = world.size();
        long[] out = new long[size];
        long[] in = new long[size];
        for (int to = 0; to < size; to++) {
            out[to] = (long) world.rank() * size + to;
        }
        world.allToAll(Buf.of(out), Buf.of(in));
        long right = 0;
        for (int from = 0; from < size; from++) {
            right += in[from] == (long) from * size + world.rank() ? 1 : 0;
        }
        return right;
    }
}
