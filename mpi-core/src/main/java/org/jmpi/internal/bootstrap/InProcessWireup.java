package org.jmpi.internal.bootstrap;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jspecify.annotations.Nullable;

/// The wire-up of ranks that are threads of one JVM, and of a rank that is alone.
final class InProcessWireup implements Wireup {
    private static final long EXCHANGE_MILLIS = 60_000;

    private final int rank;
    private final Membership[] all;
    private final @Nullable Events[] listeners;
    private final boolean[] closed;
    private int rounds;

    private InProcessWireup(int rank, Membership[] all, @Nullable Events[] listeners, boolean[] closed) {
        this.rank = rank;
        this.all = all;
        this.listeners = listeners;
        this.closed = closed;
    }

    /// The wire-ups of a job, in rank order.
    static InProcessWireup[] job(int ranks) {
        Membership[] all = IntStream.range(0, ranks).mapToObj(i -> new Membership(ranks)).toArray(Membership[]::new);
        @Nullable Events[] listeners = new @Nullable Events[ranks];
        boolean[] closed = new boolean[ranks];
        return IntStream.range(0, ranks)
                .mapToObj(i -> new InProcessWireup(i, all, listeners, closed))
                .toArray(InProcessWireup[]::new);
    }

    @Override
    public byte[][] exchange(byte[] card) {
        int round = rounds++;
        for (Membership member : all) {
            member.card(round, rank, card.clone());
        }
        try {
            @Nullable byte[][] cards = all[rank].awaitRound(round, EXCHANGE_MILLIS);
            if (Arrays.asList(cards).contains(null)) {
                throw new MpiException(ErrorClass.PROC_FAILED, "the job ended while the ranks joined: rank=" + rank
                        + ", failure=" + all[rank].failure());
            }
            return cards.clone();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MpiException(ErrorClass.INTERN, "interrupted while the ranks joined; don't interrupt Mpi.init",
                    e);
        }
    }

    @Override
    public InetAddress address() {
        return InetAddress.getLoopbackAddress();
    }

    @Override
    public void listen(Events events) {
        synchronized (closed) {
            listeners[rank] = events;
            for (int other = 0; other < closed.length; other++) {
                if (closed[other]) {
                    events.closed(other);
                }
            }
        }
        Membership.Event failure = all[rank].failure();
        if (failure != null) {
            events.failed(failure.rank(), String.valueOf(failure.reason()));
        }
    }

    @Override
    public void announceClosed() {
        synchronized (closed) {
            closed[rank] = true;
            for (Events listener : listeners) {
                if (listener != null) {
                    listener.closed(rank);
                }
            }
            for (boolean one : closed) {
                if (!one) {
                    return;
                }
            }
        }
        for (Membership member : all) {
            member.allClosed();
        }
    }

    @Override
    public boolean awaitAllClosed(long timeoutMillis) {
        try {
            return all[rank].awaitAllClosed(timeoutMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// End the job: every rank's waits fail with `message`.
    @Override
    public void abort(int code, @Nullable String message) {
        String reason = message == null ? "exit code " + code : message;
        for (Membership member : all) {
            member.failed(rank, reason);
        }
        synchronized (closed) {
            for (Events listener : listeners) {
                if (listener != null) {
                    listener.failed(rank, reason);
                }
            }
        }
    }

    @Override
    public void close() {
        // nothing of its own
    }
}
