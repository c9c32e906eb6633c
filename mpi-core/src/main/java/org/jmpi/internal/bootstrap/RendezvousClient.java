package org.jmpi.internal.bootstrap;

import java.io.IOException;
import java.net.InetAddress;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.internal.profile.ClockEstimate;
import org.jmpi.internal.protocol.Engine;
import org.jspecify.annotations.Nullable;

/// The wire-up of a rank that `jmpirun` started: a socket to the launcher.
///
/// The socket belongs to the process and outlives this, so that another `init` can follow a `close`, and the launcher's
/// end is noticed at any time. Safe for use by several threads.
public final class RendezvousClient implements Wireup {
    /// Property with the longest wait for the other ranks to join, in seconds; 300 where it isn't set.
    public static final String TIMEOUT_PROPERTY = "jmpi.wireup.timeout";

    /// What holds where it isn't set.
    static final long TIMEOUT_SECONDS = 300;

    private static final int ABORT_MILLIS = 500;
    private static final byte[] NOTHING = {};

    private final RankLine line;
    private final int epoch;
    private final Membership membership;
    private int rounds;
    private @Nullable Thread dispatcher;

    RendezvousClient(RankLine line) {
        this.line = line;
        this.epoch = line.nextEpoch();
        this.membership = line.membership(epoch);
    }

    /// Join through this process's line to the launcher, which is opened where it isn't yet; blocks.
    ///
    /// @throws MpiException where the launcher can't be reached or doesn't know the job's secret
    public static RendezvousClient connect(JobSpec spec) {
        try {
            return new RendezvousClient(BootstrapHolder.line(spec));
        } catch (IOException failed) {
            throw new MpiException(ErrorClass.IO, "can't reach the launcher at " + spec.rendezvous() + ": "
                    + failed.getMessage() + "; start the program with `jmpirun -np N`", failed);
        }
    }

    @Override
    public synchronized byte[][] exchange(byte[] card) {
        if (card.length > WireFrame.MAX_CARD) {
            throw new IllegalArgumentException("card length=" + card.length + " bytes, allowed=" + WireFrame.MAX_CARD);
        }
        int round = rounds++;
        send(WireFrame.of(WireFrame.CARD, card, epoch, round, line.spec().rank()));
        long seconds = Long.getLong(TIMEOUT_PROPERTY, TIMEOUT_SECONDS);
        try {
            return complete(membership.awaitRound(round, seconds * 1000), seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MpiException(ErrorClass.INTERN, "interrupted while the ranks joined; don't interrupt Mpi.init",
                    e);
        }
    }

    private byte[][] complete(byte[] @Nullable [] cards, long seconds) {
        StringBuilder missing = new StringBuilder();
        byte[][] complete = new byte[cards.length][];
        for (int rank = 0; rank < cards.length; rank++) {
            byte[] card = cards[rank];
            if (card == null) {
                missing.append(missing.isEmpty() ? "" : ", ").append(rank);
            } else {
                complete[rank] = card;
            }
        }
        if (missing.isEmpty()) {
            return complete;
        }
        Membership.Event failure = membership.failure();
        if (failure != null) {
            throw new MpiException(failure.rank() < 0 ? ErrorClass.ABORTED : ErrorClass.PROC_FAILED,
                    "the job ended while the ranks joined: rank=" + failure.rank() + ", reason=" + failure.reason());
        }
        throw new MpiException(ErrorClass.IO, "ranks didn't join within " + seconds + " s: missing=" + missing
                + "; let every rank call Mpi.init, or raise -D" + TIMEOUT_PROPERTY);
    }

    @Override
    public InetAddress address() {
        return line.address();
    }

    @Override
    public synchronized void listen(Events events) {
        if (dispatcher != null) {
            throw new IllegalStateException("listen was called before; one listener a wire-up");
        }
        dispatcher = new Thread(null, new Dispatcher(membership, events), "jmpi-wireup-events", 128 << 10);
        dispatcher.setDaemon(true);
        dispatcher.start();
    }

    /// Tell the launcher when this rank waits for long, and what for when it asks; before the first wait.
    ///
    /// @param status tells others, too; null where there is no place for it
    void tellOfWaits(Engine engine, @Nullable StatusReport status) {
        line.inspectBy(new Inspector(epoch, engine));
        engine.reportWaits(new WaitNews(status, () -> send(WireFrame.of(WireFrame.WAITS, NOTHING))));
    }

    @Override
    public @Nullable ClockEstimate launcherClock() {
        try {
            ClockEstimate estimate = line.launcherClock();
            return estimate.isKnown() ? estimate : null;
        } catch (IOException gone) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    @Override
    public void announceClosed() {
        send(WireFrame.of(WireFrame.CLOSED, NOTHING, epoch, line.spec().rank()));
    }

    @Override
    public boolean awaitAllClosed(long timeoutMillis) {
        try {
            return membership.awaitAllClosed(timeoutMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void abort(int code, @Nullable String message) {
        send(WireFrame.of(WireFrame.ABORT, message == null ? "" : message, code));
        try {
            // The launcher answers by telling everyone; then it has the code.
            membership.awaitFailure(ABORT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() {
        if (dispatcher != null) {
            dispatcher.interrupt();
        }
    }

    private void send(WireFrame frame) {
        try {
            line.send(frame);
        } catch (IOException lost) {
            throw new MpiException(ErrorClass.ABORTED, "the launcher is gone: " + lost.getMessage()
                    + "; the job is over", lost);
        }
    }

    /// Hands events over in their order, in a thread of its own: a slow listener never holds up the line.
    private record Dispatcher(Membership membership, Events events) implements Runnable {
        @Override
        public void run() {
            try {
                for (int index = 0;; index++) {
                    Membership.Event event = membership.awaitEvent(index);
                    String reason = event.reason();
                    if (reason == null) {
                        events.closed(event.rank());
                    } else {
                        events.failed(event.rank(), reason);
                    }
                }
            } catch (InterruptedException closed) {
                // The wire-up was closed.
            }
        }
    }
}
