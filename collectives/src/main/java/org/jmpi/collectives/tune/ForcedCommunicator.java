package org.jmpi.collectives.tune;

import org.jmpi.Communicator;
import org.jmpi.collectives.select.OperationNames;
import org.jmpi.spi.CollectiveCall.Operation;

/// Makes communicators on which an operation runs one algorithm, as `-Djmpi.coll.<operation>=<name>` does.
final class ForcedCommunicator {
    private static final String PROPERTY = "jmpi.coll.";

    private ForcedCommunicator() {
    }

    /// A duplicate of `origin`; all its ranks call.
    ///
    /// The property counts when a communicator does its first collective. Ranks may live in one process, so all
    /// are through with that before it goes.
    static Communicator of(Communicator origin, Operation operation, String algorithm) {
        String property = PROPERTY + OperationNames.of(operation);
        String before = System.getProperty(property);
        origin.barrier();
        System.setProperty(property, algorithm);
        origin.barrier();
        Communicator forced = origin.dup();
        if (operation == Operation.BARRIER) {
            forced.barrier();
        } else {
            RealCall.of(forced, operation, Double.BYTES).run();
        }
        origin.barrier();
        if (before == null) {
            System.clearProperty(property);
        } else {
            System.setProperty(property, before);
        }
        origin.barrier();
        return forced;
    }
}
