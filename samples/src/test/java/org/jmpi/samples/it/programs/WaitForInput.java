package org.jmpi.samples.it.programs;

import java.io.IOException;
import org.jmpi.Mpi;
import org.jmpi.Op;

/// Rank 0 says that it is ready, and waits for a line of input before the ranks first talk to each other.
public final class WaitForInput {
    private WaitForInput() {
    }

    /// Run as one rank.
    public static void main(String[] args) throws IOException {
        try (Mpi mpi = Mpi.init(args)) {
            if (mpi.world().rank() == 0) {
                System.out.println("ready");
                int ignored = System.in.read();
            }
            double sum = mpi.world().allReduce(1.0, Op.SUM);
            if (mpi.world().rank() == 0) {
                System.out.println("sum " + sum);
            }
        }
    }
}
