package org.jmpi.internal.join;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import org.jmpi.internal.memory.Linux;
import org.jmpi.internal.tls.JobCertificate;
import org.jspecify.annotations.Nullable;

/// A way by which rank 0 tells all others where to meet, and nobody else.
public interface Exchange extends Closeable {
    /// Variable with the descriptor of a line to the launcher.
    String PMI_FD = "PMI_FD";

    /// Tell the others; called by rank 0 alone, once. May block until they have asked.
    void publish(Meeting meeting) throws IOException;

    /// Where to meet; called by all others, once. Blocks until rank 0 has told.
    ///
    /// @throws IOException where it doesn't within the time-out; the message names the way taken and the cure
    Meeting await() throws IOException;

    /// The port at which rank 0 is expected; 0 for any.
    default int port() {
        return 0;
    }

    /// The job's secret where it was made already; null where rank 0 is to make it.
    default byte @Nullable [] secret() {
        return null;
    }

    /// The job's certificate where it was made already; null where rank 0 is to make it, or there is none.
    default @Nullable JobCertificate certificate() {
        return null;
    }

    /// Tell nobody any more: all are there.
    @Override
    void close() throws IOException;

    /// The safest way there is. All ranks of a job choose alike.
    ///
    /// @param patience seconds that rank 0 may take to tell
    static Exchange of(ForeignRank rank, Map<String, String> environment, long patience) {
        int line = new Variables(environment).number(PMI_FD);
        if (environment.containsKey(GivenExchange.MEET)) {
            return new GivenExchange(environment);
        }
        if (line >= 0 && Linux.get().isPresent()) {
            return new PmiExchange(Linux.get().get(), line);
        }
        if (rank.isOnOneHost()) {
            return FileExchange.onThisHost(rank, patience);
        }
        return rank.firstHost() != null && Munge.isThere() ? new MungeExchange(rank, patience)
                : FileExchange.inSharedHome(rank, patience);
    }
}
