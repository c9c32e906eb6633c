package org.jmpi.internal.bootstrap;

import java.net.InetAddress;
import org.jmpi.internal.profile.ClockEstimate;
import org.jspecify.annotations.Nullable;

/// A rank's line to the rest of its job before and beside messages: who is there, who has closed, when it is over.
///
/// Implementations: [RendezvousClient] (a socket to the launcher), and in-process ones for ranks that are threads.
public interface Wireup extends AutoCloseable {

    /// What the job tells this rank, from a thread of the wire-up.
    interface Events {
        /// Rank `rank` has handed over all it ever sent and takes nothing any more.
        void closed(int rank);

        /// Rank `rank`'s process is gone without having closed, or the launcher is, or ended the job: it is over.
        ///
        /// @param rank the rank that failed, or -1 where it is none
        void failed(int rank, String reason);
    }

    /// All-gather of one small record a rank, in rank order. Collective; blocks. May be called several times.
    ///
    /// @throws org.jmpi.MpiException where the job ends or the time-out passes
    byte[][] exchange(byte[] card);

    /// Deliver events from now on, those that already happened included.
    void listen(Events events);

    /// How the launcher's clock stands to this rank's; blocks for a short time. Null where there is no launcher, or no answer.
    default @Nullable ClockEstimate launcherClock() {
        return null;
    }

    /// Say that this rank has closed: all it sent is handed over.
    void announceClosed();

    /// Wait until all ranks have said so.
    ///
    /// @param timeoutMillis longest wait
    /// @return whether they have; false also where the job failed meanwhile
    boolean awaitAllClosed(long timeoutMillis);

    /// Tell the job that it has to end with `code`, and why; returns when that is handed over (bounded).
    void abort(int code, @Nullable String message);

    /// The address of this host that its launcher saw: where other ranks of the job reach it.
    InetAddress address();

    /// Leave; idempotent.
    @Override
    void close();
}
