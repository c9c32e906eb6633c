package org.jmpi.internal.protocol;

import java.util.ArrayDeque;
import org.jmpi.internal.memory.SpinLock;
import org.jmpi.internal.transport.Frames;
import org.jspecify.annotations.Nullable;

/// Messages that this rank reads straight out of their senders' memory, a piece a poll.
final class Pulls {
    private static final System.Logger LOG = System.getLogger("org.jmpi.shm");

    private final SpinLock lock = new SpinLock();
    private final ArrayDeque<ReceiveOperation> pulls = new ArrayDeque<>();
    private final @Nullable MemoryReader reader;
    private final Rendezvous rendezvous;
    private volatile boolean empty = true;

    Pulls(@Nullable MemoryReader reader, Rendezvous rendezvous) {
        this.reader = reader;
        this.rendezvous = rendezvous;
    }

    /// Take a matched message on if it can be read so; false where it has to be sent.
    boolean add(ReceiveOperation receive, Peer peer, long sendId, long remote) {
        if (reader == null || remote == 0 || receive.length < MemoryReader.WORTHWHILE || !reader.canRead(peer.rank)) {
            return false;
        }
        long local = Memory.rawAddress(receive.target, receive.offset, receive.length);
        if (local == 0) {
            return false;
        }
        receive.pull(peer, sendId, remote, local);
        lock.lock();
        pulls.add(receive);
        empty = false;
        lock.unlock();
        return true;
    }

    private @Nullable ReceiveOperation first() {
        lock.lock();
        ReceiveOperation receive = pulls.peek();
        lock.unlock();
        return receive;
    }

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
        if (receive == null || peer == null || reader == null) {
            return false;
        }
        if (!receive.target.isAlive()) {
            removeFirst();
            rendezvous.done(peer, receive.pullSendId, Frames.DONE_BUFFER_CLOSED);
            receive.fail(Failures.bufferClosed("receiver", peer.rank, receive.actualTag));
            return true;
        }
        long left = receive.length - receive.pulled;
        long got = reader.read(peer.rank, receive.pullFrom + receive.pulled, receive.pullTo + receive.pulled, left);
        if (got <= 0) {
            refused(receive, peer, got, reader);
        } else if (got == left) {
            removeFirst();
            rendezvous.done(peer, receive.pullSendId, Frames.DONE_OK);
            receive.complete();
        } else {
            receive.pulled += got;
        }
        return true;
    }

    private void refused(ReceiveOperation receive, Peer peer, long result, MemoryReader by) {
        LOG.log(System.Logger.Level.INFO,
                "process_vm_readv refused: rank={0}, errno={1}; messages from there are copied"
                        + " through shared memory instead (in a container, --cap-add=SYS_PTRACE would allow it)",
                peer.rank, -result);
        by.giveUp(peer.rank);
        removeFirst();
        rendezvous.clear(receive, peer, receive.pullSendId);
    }

    boolean isEmpty() {
        return empty;
    }
}
