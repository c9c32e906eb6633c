package org.jmpi.samples.it.programs;

import java.io.FileInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jmpi.Buf;
import org.jmpi.Mpi;

/// Rank 1 opens as many files as it can, then rank 0 sends it its first message, or it sends rank 0's.
public final class NoDescriptors {
    private static final int HOARDER = 1;
    private static final List<FileInputStream> FILES = new ArrayList<>();

    private NoDescriptors() {
    }

    /// Run as one rank.
    ///
    /// @param args the rank that sends
    public static void main(String[] args) {
        try (Mpi mpi = Mpi.init(args)) {
            int rank = mpi.world().rank();
            if (rank == HOARDER) {
                hoard();
            }
            if (rank == Integer.parseInt(args[0])) {
                mpi.world().send(Buf.of(new byte[100]), 1 - rank, 0);
            } else {
                mpi.world().recv(Buf.of(new byte[100]), 1 - rank, 0);
            }
            System.out.println("rank " + rank + " is done");
        }
    }

    private static void hoard() {
        try {
            while (true) {
                FILES.add(new FileInputStream("/dev/null"));
            }
        } catch (IOException full) {
            System.out.println("hoarded");
        }
    }
}
