package org.jmpi.internal.check;

import java.util.List;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jspecify.annotations.Nullable;

/// The memory that a rank's pending operations use. Thread-safe.
final class PendingBuffers {
    private final PendingUses reads = new PendingUses();
    private final PendingUses writes = new PendingUses();

    private PendingUses like(Use use) {
        return use.writes() ? writes : reads;
    }

    synchronized void refuseBusy(Use wanted) {
        refuse(wanted, writes);
        if (wanted.writes()) {
            refuse(wanted, reads);
        }
    }

    private static void refuse(Use wanted, PendingUses pending) {
        Use use = pending.meeting(wanted);
        if (use != null) {
            throw new MpiException(ErrorClass.BUFFER, "buffer is in use by a pending operation: " + wanted.text() + " "
                    + wanted.verb() + " memory that " + use.text() + " " + use.verb() + ": buffer=" + wanted
                    + ", pending=" + use + "; complete that operation first, or use other memory");
        }
    }

    synchronized void add(List<Use> started) {
        for (Use use : started) {
            use.begin();
            like(use).add(use);
        }
    }

    /// End operations' use of memory; the error if what they only read has changed.
    synchronized @Nullable MpiException remove(List<Use> ended) {
        MpiException error = null;
        for (Use use : ended) {
            boolean removed = like(use).remove(use);
            if (removed && error == null && use.isChanged()) {
                error = new MpiException(ErrorClass.BUFFER, "send buffer was changed while its operation was pending: "
                        + use.text() + ": buffer=" + use
                        + "; change it only after await() or test() has completed the request");
            }
        }
        return error;
    }
}
