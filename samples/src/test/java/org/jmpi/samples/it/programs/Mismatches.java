package org.jmpi.samples.it.programs;

import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Mpi;

/// Rank 0 sends what doesn't fit rank 1's receive: too `long`, or of another `type`; in the size of the second argument.
public final class Mismatches {

    private Mismatches() {
    }

    /// Run as one rank.
    public static void main(String[] args) {
        int doubles = Integer.parseInt(args[1]);
        try (Mpi mpi = Mpi.init(args)) {
            Communicator world = mpi.world();
            if (world.rank() == 0) {
                world.send(Buf.of(new double[doubles]), 1, 9);
            } else if (args[0].equals("long")) {
                world.recv(Buf.of(new double[doubles / 4]), 0, 9);
            } else {
                world.recv(Buf.of(new long[doubles]), 0, 9);
            }
        }
    }
}
