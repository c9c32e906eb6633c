package org.jmpi.benchmarks.report;

import org.jmpi.Communicator;

/// Names what carries messages.
///
/// What the job was told to use is what it uses, or it would have failed. Without that, ranks that share memory use it.
final class Transports {
    private static final String PROPERTY = "jmpi.transport";
    private static final String VARIABLE = "JMPI_TRANSPORT";

    private Transports() {
    }

    /// `shm` or `tcp`. Collective.
    static String between(Communicator world) {
        String told = System.getProperty(PROPERTY, System.getenv().getOrDefault(VARIABLE, ""));
        if (!told.isEmpty()) {
            return told;
        }
        try (Communicator host = world.splitType(Communicator.SplitType.SHARED, 0)) {
            return host.size() == world.size() ? "shm" : "tcp";
        }
    }
}
