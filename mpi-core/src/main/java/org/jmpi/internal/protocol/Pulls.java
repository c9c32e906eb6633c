package org.jmpi.internal.protocol;

import java.util.ArrayDeque;
import org.jmpi.MpiException;
import org.jmpi.internal.memory.Linux;
import org.jmpi.internal.memory.Native;
import org.jmpi.internal.memory.SpinLock;
import org.jmpi.internal.transport.Frames;
import org.jmpi.internal.transport.RawAddress;
import org.jmpi.spi.DirectPayload;
import org.jspecify.annotations.Nullable;

/// Messages that this rank reads straight out of their senders' memory, a piece a poll.
///
/// For each rank a [PullChoice] tells whether that is worthwhile, unless a length decides.
final class Pulls {
    private final SpinLock lock = new SpinLock();
    private final ArrayDeque<ReceiveOperation> pulls = new ArrayDeque<>();
    private final @Nullable MemoryReader reader;
    private final @Nullable PullChoice[] choices;
    private final Registry<SendOperation> sends;
    private final Rendezvous rendezvous;
    private volatile boolean empty = true;

    /// @param sends those of this rank that were announced
    Pulls(@Nullable MemoryReader reader, int ranks, Registry<SendOperation> sends, Rendezvous rendezvous) {
        this.reader = reader;
        choices = new @Nullable PullChoice[ranks];
        this.sends = sends;
        this.rendezvous = rendezvous;
    }

    /// Take a matched message on if it can be read and that is worthwhile; false where it has to be sent.
    boolean add(ReceiveOperation receive, Peer peer, long sendId, long remote) {
        if (reader == null || remote == 0 || !reader.canRead(peer.rank)) {
            return false;
        }
        long local = RawAddress.of(receive.target, receive.offset, receive.length);
        if (local == 0 || !isWorthwhile(receive, peer.rank, reader.alwaysFrom(!sends.isEmpty()))) {
            return false;
        }
        receive.pull(peer, sendId, remote, local, false);
        add(receive);
        return true;
    }

    /// Take on a matched message that stands in memory mapped here.
    void addMapped(ReceiveOperation receive, Peer peer, long sendId, long mapped) {
        receive.pull(peer, sendId, mapped, 0, true);
        add(receive);
    }

    /// Take on a matched message that a device's driver is copying.
    void addFetch(ReceiveOperation receive, Peer peer, long sendId, DirectPayload.Fetch fetch) {
        receive.fetch(peer, sendId, fetch);
        add(receive);
    }

    private boolean isWorthwhile(ReceiveOperation receive, int rank, long alwaysFrom) {
        if (alwaysFrom != MemoryReader.MEASURE) {
            return receive.length >= alwaysFrom;
        }
        if (receive.length < PullChoice.SHORTEST) {
            return false;
        }
        long now = System.nanoTime();
        lock.lock();
        try {
            PullChoice choice = choices[rank];
            if (choice == null) {
                choice = new PullChoice();
                choices[rank] = choice;
            }
            receive.measured = true;
            return choice.begin(receive.length, now);
        } finally {
            lock.unlock();
        }
    }

    /// A message that was matched has arrived or failed; to be called before its receive is completed.
    void ended(ReceiveOperation receive) {
        if (!receive.measured) {
            return;
        }
        receive.measured = false;
        long now = System.nanoTime();
        lock.lock();
        try {
            PullChoice choice = choices[receive.actualSource];
            if (choice != null) {
                choice.end(receive.length, now);
            }
        } finally {
            lock.unlock();
        }
    }

    private void add(ReceiveOperation receive) {
        lock.lock();
        pulls.add(receive);
        empty = false;
        lock.unlock();
    }

    private @Nullable ReceiveOperation first() {
        lock.lock();
        ReceiveOperation receive = pulls.peek();
        lock.unlock();
        return receive;
    }

    /// Take the first out. Its answer stands in the peer's queue by then: this is empty only when nothing is owed.
    private void removeFirst() {
        lock.lock();
        ReceiveOperation ignored = pulls.poll();
        empty = pulls.isEmpty();
        lock.unlock();
    }

    /// Read one piece of the first message; whether there was one. Polling thread only.
    boolean poll() {
        ReceiveOperation receive = empty ? null : first();
        Peer peer = receive == null ? null : receive.pullPeer;
        if (receive == null || peer == null) {
            return false;
        }
        if (receive.fetch != null) {
            return look(receive, peer, receive.fetch);
        }
        if (!receive.target.isAlive()) {
            rendezvous.done(peer, receive.pullSendId, Frames.DONE_BUFFER_CLOSED);
            removeFirst();
            ended(receive);
            receive.fail(Failures.bufferClosed("receiver", peer.rank, receive.actualTag));
            return true;
        }
        long left = receive.length - receive.pulled;
        long got = receive.pullMapped ? copy(receive, left) : read(receive, peer, left);
        if (got <= 0) {
            refused(receive, peer, got);
        } else if (got == left) {
            rendezvous.done(peer, receive.pullSendId, Frames.DONE_OK);
            removeFirst();
            ended(receive);
            receive.complete();
        } else {
            receive.pulled += got;
        }
        return true;
    }

    /// See whether a device's driver is done. True in any case: nothing else would wake this rank when it is.
    private boolean look(ReceiveOperation receive, Peer peer, DirectPayload.Fetch fetch) {
        MpiException error = null;
        int result = Frames.DONE_OK;
        try {
            if (!fetch.isComplete()) {
                return true;
            }
        } catch (MpiException e) {
            error = Failures.fetchFailed(receive, e);
        } catch (IllegalStateException e) {
            error = Failures.bufferClosed("receiver", peer.rank, receive.actualTag);
            result = Frames.DONE_BUFFER_CLOSED;
        }
        rendezvous.done(peer, receive.pullSendId, result);
        removeFirst();
        if (error == null) {
            receive.complete();
        } else {
            receive.fail(error);
        }
        return true;
    }

    private static long copy(ReceiveOperation receive, long left) {
        long piece = Math.min(left, MemoryReader.PIECE);
        receive.target.write(receive.offset + receive.pulled, Native.MEMORY, receive.pullFrom + receive.pulled, piece);
        return piece;
    }

    private long read(ReceiveOperation receive, Peer peer, long left) {
        return reader == null ? -1
                : reader.read(peer.rank, receive.pullFrom + receive.pulled, receive.pullTo + receive.pulled, left);
    }

    private void refused(ReceiveOperation receive, Peer peer, long result) {
        // where just this memory is gone the sender says so when it is asked for the data, and where all of the sender is
        // gone its launcher does
        if (reader != null && result != -Linux.EFAULT && result != -Linux.ESRCH) {
            reader.giveUp(peer.rank, -result);
        }
        rendezvous.clear(receive, peer, receive.pullSendId);
        removeFirst();
    }

    boolean isEmpty() {
        return empty;
    }
}
