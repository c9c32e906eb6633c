package org.jmpi.collectives.tune;

import org.jmpi.Communicator;
import org.jmpi.collectives.select.Selector;
import org.jmpi.spi.CollectiveCall.Operation;

/// Makes communicators on which an operation runs one algorithm, as `-Djmpi.coll.<operation>=<name>` does.
final class ForcedCommunicator {
    private ForcedCommunicator() {
    }

    /// A duplicate of `origin`; all its ranks call. A communicator chooses for good at its first collective, so that is
    /// done here.
    static Communicator of(Communicator origin, Operation operation, String algorithm) {
        Communicator forced = origin.dup();
        Selector.forcing(operation, algorithm, first(forced, operation));
        return forced;
    }

    private static Runnable first(Communicator forced, Operation operation) {
        return operation == Operation.BARRIER ? forced::barrier : RealCall.of(forced, operation, Double.BYTES);
    }
}
