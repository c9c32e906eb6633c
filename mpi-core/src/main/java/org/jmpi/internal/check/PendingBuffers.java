package org.jmpi.internal.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jspecify.annotations.Nullable;

/// The memory that a rank's pending operations use. Thread-safe.
///
/// A send is compared with the pending receives only, so that many sends at once cost no more than few.
final class PendingBuffers {
    private final Set<Use> reads = new LinkedHashSet<>();
    private final Set<Use> writes = new LinkedHashSet<>();

    private Set<Use> like(Use use) {
        return use.writes() ? writes : reads;
    }

    synchronized void refuseBusy(Use wanted) {
        refuse(wanted, writes);
        if (wanted.writes()) {
            refuse(wanted, reads);
        }
    }

    private static void refuse(Use wanted, Set<Use> pending) {
        for (Use use : pending) {
            if (use.overlaps(wanted)) {
                throw new MpiException(ErrorClass.BUFFER, "buffer is in use by a pending operation: " + wanted.text()
                        + " " + wanted.verb() + " memory that " + use.text() + " " + use.verb() + ": " + wanted
                        + ", pending=" + use + "; complete that operation first, or use other memory");
            }
        }
    }

    synchronized void add(List<Use> started) {
        for (Use use : started) {
            use.begin();
            boolean ignored = like(use).add(use);
        }
    }

    /// End operations' use of memory; the error if what they only read has changed.
    synchronized @Nullable MpiException remove(List<Use> ended) {
        MpiException error = null;
        for (Use use : ended) {
            boolean removed = like(use).remove(use);
            if (removed && error == null && use.isChanged()) {
                error = new MpiException(ErrorClass.BUFFER, "send buffer was changed while its operation was pending: "
                        + use.text() + ": " + use + "; change it only after await() or test() has completed the request");
            }
        }
        return error;
    }
}
