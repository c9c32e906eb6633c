package org.jmpi.internal.comm;

import org.jmpi.spi.CollectiveCall;
import org.jmpi.spi.CollectiveTask;
import org.jmpi.spi.Collectives;

/// Remembers which algorithm the last call was bound to.
final class ProfiledCollectives implements Collectives {
    private final Collectives collectives;
    private volatile String algorithm = "";

    ProfiledCollectives(Collectives collectives) {
        this.collectives = collectives;
    }

    /// Of the last call.
    String algorithm() {
        return algorithm;
    }

    @Override
    public CollectiveTask prepare(CollectiveCall call) {
        return noted(collectives.prepare(call));
    }

    @Override
    public CollectiveTask prepare(CollectiveCall call, Form form) {
        return noted(collectives.prepare(call, form));
    }

    private CollectiveTask noted(CollectiveTask task) {
        algorithm = task.algorithm();
        return task;
    }

    @Override
    public void close() {
        collectives.close();
    }
}
