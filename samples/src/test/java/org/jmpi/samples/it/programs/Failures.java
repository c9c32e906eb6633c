package org.jmpi.samples.it.programs;

import org.jmpi.Buf;
import org.jmpi.Mpi;

/// Rank 1 does something wrong, named by the first argument, while all others wait to hear from it.
public final class Failures {
    private static final int CULPRIT = 1;
    /// So many that the one in which a rank is killed goes through shared memory.
    private static final int BARRIERS = 20;

    private Failures() {
    }

    /// Run as one rank.
    public static void main(String[] args) {
        Mpi mpi = Mpi.init(args);
        // Nothing goes wrong before everyone is there.
        for (int i = 0; i < BARRIERS; i++) {
            mpi.world().barrier();
        }
        if (mpi.world().rank() == CULPRIT) {
            System.out.println("pid " + ProcessHandle.current().pid());
            misbehave(mpi, args[0]);
            return;
        }
        if (args[0].equals("sleep-in-barrier")) {
            mpi.world().barrier();
        } else {
            mpi.world().recv(Buf.of(new byte[1]), CULPRIT, 0);
        }
        throw new IllegalStateException("nothing should have come");
    }

    private static void misbehave(Mpi mpi, String how) {
        switch (how) {
            case "throw" -> throw new IllegalStateException("boom");
            case "exit" -> System.exit(3);
            case "abort" -> mpi.abort(7);
            case "close" -> mpi.close();
            case "leave" -> System.out.println("left without close()");
            case "sleep", "sleep-in-barrier" -> mpi.world().recv(Buf.of(new byte[1]), 0, 0);
            default -> throw new IllegalArgumentException(how);
        }
    }
}
