package org.jmpi.internal.comm;

import org.jmpi.Request;
import org.jmpi.internal.progress.Awaited;
import org.jmpi.internal.progress.Awaits;
import org.jmpi.internal.progress.Operation;
import org.jspecify.annotations.Nullable;

/// A wait for any of some requests.
@SuppressWarnings("ArrayRecordComponent") // never compared
record AnyOf(Request[] requests) implements Awaits {

    @Override
    public String details() {
        StringBuilder text = new StringBuilder();
        for (Request request : requests) {
            Operation operation = pending(request);
            if (operation != null) {
                text.append(text.isEmpty() ? "" : " or ").append(operation.details());
            }
        }
        return text.toString();
    }

    @Override
    public @Nullable Awaited awaited() {
        Awaited any = Awaited.any();
        for (Request request : requests) {
            Operation operation = pending(request);
            if (operation != null) {
                Awaited one = operation.awaited();
                if (one == null) {
                    return null;
                }
                any = any.or(one);
            }
        }
        return any;
    }

    private static @Nullable Operation pending(Request request) {
        return request instanceof Handle handle ? handle.pending() : null;
    }
}
