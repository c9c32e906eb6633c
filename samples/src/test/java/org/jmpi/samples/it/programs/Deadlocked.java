package org.jmpi.samples.it.programs;

import org.jmpi.Mpi;
import org.jmpi.samples.defects.Deadlocks;

/// Runs into the deadlock that its argument names.
public final class Deadlocked {

    private Deadlocked() {
    }

    /// Run as one rank.
    public static void main(String[] args) throws Exception {
        try (Mpi mpi = Mpi.init(args)) {
            Deadlocks.run(args[0], mpi);
        }
    }
}
