package org.jmpi.internal.comm;

import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.internal.protocol.Engine;

/// The request of a persistent collective (MPI-4.1 §6.13).
final class PersistentCollectiveHandle extends CollectiveHandle {
    private final CollectiveRounds rounds;
    private final Runnable freed;

    /// @param freed called when the request is freed
    PersistentCollectiveHandle(Engine engine, CollectiveRounds rounds, Runnable freed) {
        super(engine);
        this.rounds = rounds;
        this.freed = freed;
    }

    @Override
    public void start() {
        if (isActive()) {
            throw new MpiException(ErrorClass.REQUEST,
                    "request is active: start() needs it complete; await() it first");
        }
        starting();
        begin(rounds.start());
    }

    @Override
    public void free() {
        super.free();
        freed.run();
    }
}
