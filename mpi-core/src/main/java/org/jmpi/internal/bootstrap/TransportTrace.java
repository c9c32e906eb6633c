package org.jmpi.internal.bootstrap;

import java.util.Map;
import java.util.TreeMap;
import org.jmpi.internal.transport.Endpoint;

/// Says which transport a rank uses to each other one: `rank 2 reaches others by: shm 3, tcp 0 1`. The system property
/// `jmpi.trace.transports` turns it on.
final class TransportTrace {
    private static final String PROPERTY = "jmpi.trace.transports";

    private TransportTrace() {
    }

    /// Say it where it is wanted.
    static void tell(int rank, Endpoint[] endpoints) {
        if (Boolean.getBoolean(PROPERTY)) {
            System.getLogger("org.jmpi.startup").log(System.Logger.Level.INFO, text(rank, endpoints));
        }
    }

    private static String text(int rank, Endpoint[] endpoints) {
        Map<String, StringBuilder> kinds = new TreeMap<>();
        for (int other = 0; other < endpoints.length; other++) {
            if (other != rank) {
                String kind = endpoints[other].kind();
                kinds.computeIfAbsent(kind, name -> new StringBuilder(name)).append(' ').append(other);
            }
        }
        return "rank " + rank + " reaches others by: " + String.join(", ", kinds.values());
    }
}
