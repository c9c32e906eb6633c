package org.jmpi.internal.bootstrap;

import java.util.Map;

/// What ranks may send through: `-Djmpi.transport` or `JMPI_TRANSPORT`.
enum TransportChoice {
    /// The best each pair of ranks has.
    BEST,
    /// Shared memory; a job whose ranks don't all share one fails.
    SHM,
    /// Sockets, on one host too.
    TCP;

    private static final String PROPERTY = "jmpi.transport";
    private static final String VARIABLE = "JMPI_TRANSPORT";

    static TransportChoice of(Map<String, String> environment) {
        String name = System.getProperty(PROPERTY, environment.getOrDefault(VARIABLE, ""));
        return switch (name) {
            case "" -> BEST;
            case "shm" -> SHM;
            case "tcp" -> TCP;
            default -> throw new IllegalArgumentException("unknown transport: " + PROPERTY + "=" + name
                    + "; use shm or tcp, or leave it out");
        };
    }
}
