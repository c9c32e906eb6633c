package org.jmpi.launcher.tools;

import org.jmpi.Mpi;
import org.jmpi.collectives.calibrate.LinkFit;
import org.jmpi.collectives.calibrate.LocalTimes;
import org.jmpi.collectives.simulate.Link;
import org.jmpi.collectives.simulate.Network;
import org.jspecify.annotations.Nullable;

/// Measures this machine's network: shared memory as the inside of a host, sockets as what lies between hosts.
///
/// @param longest the most bytes of a message
/// @param seconds about how long each of the three parts may take
record Calibration(long longest, double seconds) {
    private static final String TRANSPORT = "jmpi.transport";

    /// The parameters, and whether this is rank 0, which prints them.
    record Result(Network network, int rank, int ranks) {
    }

    /// Measure. Joins the job twice, once over each transport; every rank must call.
    Result measure() {
        String before = System.getProperty(TRANSPORT);
        try {
            System.setProperty(TRANSPORT, "tcp");
            Link between;
            try (Mpi mpi = Mpi.init()) {
                between = link(mpi);
            }
            System.setProperty(TRANSPORT, "shm");
            try (Mpi mpi = Mpi.init()) {
                Link inside = link(mpi);
                LocalTimes local = LocalTimes.measure(mpi.world(), mpi.self(), seconds);
                return new Result(new Network(inside, between, local.gamma(), local.copy(), local.call()),
                        mpi.world().rank(), mpi.world().size());
            }
        } finally {
            restore(before);
        }
    }

    /// Measured twice: the first time the JVM still compiles.
    private Link link(Mpi mpi) {
        Link ignored = LinkFit.measure(mpi.world(), longest, seconds / 2);
        return LinkFit.measure(mpi.world(), longest, seconds);
    }

    private static void restore(@Nullable String transport) {
        if (transport == null) {
            System.clearProperty(TRANSPORT);
        } else {
            System.setProperty(TRANSPORT, transport);
        }
    }
}
