package org.jmpi.samples.it.programs;

import java.io.FileInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jmpi.Buf;
import org.jmpi.Mpi;

/// Rank 1 opens as many files as it can, then sends its first message.
public final class NoDescriptors {
    private static final int HOARDER = 1;
    private static final List<FileInputStream> FILES = new ArrayList<>();

    private NoDescriptors() {
    }

    /// Run as one rank.
    public static void main(String[] args) {
        try (Mpi mpi = Mpi.init(args)) {
            int rank = mpi.world().rank();
            if (rank == HOARDER) {
                hoard();
                mpi.world().send(Buf.of(new byte[100]), 0, 0);
            } else {
                mpi.world().recv(Buf.of(new byte[100]), HOARDER, 0);
            }
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
