package org.jmpi.internal.protocol;

import java.lang.foreign.MemorySegment;
import org.jmpi.MpiException;
import org.jmpi.internal.match.Contexts;
import org.jmpi.internal.match.Matcher;
import org.jmpi.internal.match.Unexpected;
import org.jmpi.internal.match.UnexpectedPool;
import org.jmpi.internal.memory.Native;
import org.jmpi.internal.transport.FrameHandler;
import org.jmpi.internal.transport.Frames;
import org.jmpi.internal.transport.Lease;
import org.jmpi.internal.transport.RawAddress;
import org.jmpi.spi.DirectPayload;
import org.jspecify.annotations.Nullable;

/// Takes frames as they arrive: matches messages, moves payload into place, answers. Called with the engine lock held.
final class Arrivals implements FrameHandler, Rendezvous {
    /// Eager bytes taken before the sender is told: a fraction of what it may send ahead.
    private static final long CREDIT_BATCH = 128 << 10;
    /// Longest payload that is copied word by word.
    private static final int SHORT = 48;

    private final Contexts contexts;
    private final Peers peers;
    private final Registry<SendOperation> sends;
    private final Registry<ReceiveOperation> receives = new Registry<>();
    private final RemoteRegions regions;
    private final UnexpectedPool pool = new UnexpectedPool();
    private final Pulls pulls;
    private final Descriptions descriptions;

    Arrivals(Contexts contexts, Peers peers, Registry<SendOperation> sends, @Nullable MemoryReader reader,
            RemoteRegions regions, Descriptions descriptions) {
        this.contexts = contexts;
        this.peers = peers;
        this.sends = sends;
        this.regions = regions;
        this.descriptions = descriptions;
        pulls = new Pulls(reader, peers.size(), sends, this);
    }

    Pulls pulls() {
        return pulls;
    }

    @Override
    public boolean onEager(int source, int signature, int tag, long context, long address, int length, long lease) {
        Matcher matcher = contexts.get(context);
        ReceiveOperation receive = (ReceiveOperation) matcher.match(source, tag);
        if (receive != null) {
            deliver(receive, source, signature, tag, length, Native.MEMORY, address);
            consumed(source, length);
            return false;
        }
        if (lease != 0) {
            matcher.keep(pool.leased(source, tag, signature, length, address, lease));
            return true;
        }
        matcher.keep(pool.copied(source, tag, signature, Native.MEMORY, address, length));
        return false;
    }

    /// Give a receive, not posted any more, the message it matched; the message must not be looked at afterwards.
    void receive(ReceiveOperation receive, Unexpected message) {
        int source = message.source();
        if (message.isAnnounced()) {
            announced(receive, source, message.signature(), message.tag(), message.length(), message.sendId(),
                    message.address());
        } else {
            boolean leased = message.isLeased();
            deliver(receive, source, message.signature(), message.tag(), (int) message.length(),
                    leased ? Native.MEMORY : message.copy(), leased ? message.address() : 0);
            if (leased) {
                Lease.release(message.lease());
            }
            consumed(source, (int) message.length());
        }
        pool.put(message);
    }

    private void consumed(int source, int length) {
        Peer peer = peers.get(source);
        if (peer.endpoint.countsCredit()) {
            peer.owed += length;
            if (peer.owed >= CREDIT_BATCH) {
                peers.control(peer, Frames.CREDIT, 0, peer.owed, 0);
                peer.owed = 0;
            }
        }
    }

    private static void matched(ReceiveOperation receive, int source, int tag, long length) {
        receive.actualSource = source;
        receive.actualTag = tag;
        receive.length = length;
    }

    /// Whether a matched receive can take its message; where it can't, it has failed.
    private static boolean accepts(ReceiveOperation receive, int signature) {
        if (!Signatures.match(signature, receive.signature) && receive.length > 0) {
            receive.fail(Failures.wrongType(receive, signature));
            return false;
        }
        if (receive.exact && receive.length != receive.capacity) {
            receive.fail(Failures.wrongLength(receive));
            return false;
        }
        if (receive.length > receive.capacity) {
            receive.fail(Failures.truncated(receive));
            return false;
        }
        return true;
    }

    private static void deliver(ReceiveOperation receive, int source, int signature, int tag, int length,
            MemorySegment from, long offset) {
        matched(receive, source, tag, length);
        if (!accepts(receive, signature)) {
            return;
        }
        try {
            if (length > 0) {
                put(receive, from, offset, length);
            }
            receive.complete();
        } catch (IllegalStateException e) {
            receive.fail(Failures.bufferClosed("receiver", source, tag));
        }
    }

    private static void put(ReceiveOperation receive, MemorySegment from, long offset, int length) {
        long to = length <= SHORT && from.isNative()
                ? RawAddress.of(receive.target, receive.offset, length)
                : 0;
        if (to != 0) {
            Native.copyShort(from.address() + offset, to, length);
        } else {
            receive.target.write(receive.offset, from, offset, length);
        }
    }

    /// An envelope without payload met its receive.
    private void announced(ReceiveOperation receive, int source, int signature, int tag, long length, long sendId,
            long remoteAddress) {
        matched(receive, source, tag, length);
        Peer peer = peers.get(source);
        if (!accepts(receive, signature)) {
            done(peer, sendId, Frames.DONE_OK);
        } else if (!receive.target.isAlive()) {
            done(peer, sendId, Frames.DONE_BUFFER_CLOSED);
            receive.fail(Failures.bufferClosed("receiver", source, tag));
        } else if (length == 0) {
            done(peer, sendId, Frames.DONE_OK);
            receive.complete();
        } else {
            fetch(receive, peer, sendId, remoteAddress);
        }
    }

    /// Get the data of a matched message: in place if it is mapped here, else out of the sender's memory, else by asking.
    private void fetch(ReceiveOperation receive, Peer peer, long sendId, long remoteAddress) {
        if (Descriptions.isPlace(remoteAddress)) {
            fetchDescribed(receive, peer, sendId, remoteAddress);
            return;
        }
        long mapped = remoteAddress == 0 ? 0 : regions.local(peer.rank, remoteAddress, receive.length);
        if (mapped != 0) {
            pulls.addMapped(receive, peer, sendId, mapped);
        } else if (!pulls.add(receive, peer, sendId, remoteAddress)) {
            clear(receive, peer, sendId);
        }
    }

    /// By the device's driver, which this rank asks itself, else by asking the sender.
    private void fetchDescribed(ReceiveOperation receive, Peer peer, long sendId, long place) {
        try {
            DirectPayload.Fetch copy = descriptions.fetch(receive, peer.rank, place);
            if (copy == null) {
                clear(receive, peer, sendId);
            } else {
                pulls.addFetch(receive, peer, sendId, copy);
            }
        } catch (MpiException e) {
            done(peer, sendId, Frames.DONE_OK);
            receive.fail(Failures.fetchFailed(receive, e));
        }
    }

    @Override
    public void clear(ReceiveOperation receive, Peer peer, long sendId) {
        receive.missing = receive.length;
        receive.pullPeer = peer;
        receive.id = receives.add(receive);
        peers.control(peer, Frames.CTS, 0, sendId, receive.id);
    }

    @Override
    public void done(Peer peer, long sendId, int result) {
        peers.control(peer, Frames.DONE, result, sendId, 0);
    }

    @Override
    public void onData(int peer, long receiveId, long messageOffset, long address, int length) {
        ReceiveOperation receive = receives.get(receiveId);
        if (receive == null) {
            return; // failed before; the rest of its data is dropped
        }
        try {
            if (address != RawAddress.of(receive.target, receive.offset + messageOffset, length)) {
                receive.target.write(receive.offset + messageOffset, Native.MEMORY, address, length);
            }
        } catch (IllegalStateException e) {
            ReceiveOperation ignored = receives.remove(receiveId);
            pulls.ended(receive);
            receive.fail(Failures.bufferClosed("receiver", peer, receive.actualTag));
            return;
        }
        receive.missing -= length;
        if (receive.missing == 0) {
            ReceiveOperation ignored = receives.remove(receiveId);
            pulls.ended(receive);
            receive.complete();
        }
    }

    @Override
    public long dataAddress(long receiveId, long messageOffset, int length) {
        ReceiveOperation receive = receives.get(receiveId);
        return receive == null ? 0 : RawAddress.of(receive.target, receive.offset + messageOffset, length);
    }

    @Override
    public void onControl(int source, int kind, int signature, int tag, long context, long a, long b, long c) {
        switch (kind) {
            case Frames.RTS -> onAnnouncement(source, signature, tag, context, a, b, c);
            case Frames.CTS -> onClear(source, a, b);
            case Frames.DONE -> onDone(source, a, tag);
            case Frames.FAILED -> onFailed(source, a);
            case Frames.REGION -> regions.add(source, (int) (c >>> 32), a, b, (int) c);
            case Frames.GONE -> regions.remove(source, (int) a);
            case Frames.CREDIT -> peers.credit(source, a);
            default -> throw new IllegalStateException("unknown frame: kind=" + kind + ", peer=" + source
                    + "; all ranks must run the same jmpi");
        }
    }

    private void onAnnouncement(int source, int signature, int tag, long context, long sendId, long length,
            long address) {
        Matcher matcher = contexts.get(context);
        ReceiveOperation receive = (ReceiveOperation) matcher.match(source, tag);
        if (receive != null) {
            announced(receive, source, signature, tag, length, sendId, address);
        } else {
            matcher.keep(pool.announced(source, tag, signature, length, sendId, address));
        }
    }

    private void onClear(int source, long sendId, long receiveId) {
        SendOperation send = sends.get(sendId);
        if (send == null) {
            peers.control(peers.get(source), Frames.FAILED, 0, receiveId, 0);
        } else {
            send.receiveId = receiveId;
            peers.stream(send);
        }
    }

    private void onDone(int source, long sendId, int result) {
        SendOperation send = sends.remove(sendId);
        if (send == null) {
            return;
        }
        if (result != Frames.DONE_OK) {
            send.fail(Failures.bufferClosed("receiver", source, send.tag));
        } else if (send.feedError instanceof MpiException error) {
            send.fail(Failures.feedFailed(send, error));
        } else if (send.source.isAlive()) {
            send.complete();
        } else {
            send.fail(Failures.bufferClosed("sender", source, send.tag));
        }
    }

    private void onFailed(int source, long receiveId) {
        ReceiveOperation receive = receives.remove(receiveId);
        if (receive != null) {
            pulls.ended(receive);
            receive.fail(Failures.bufferClosed("sender", source, receive.actualTag));
        }
    }

    @Override
    public void onStreamEnd(int source, boolean orderly) {
        peers.streamEnded(source, orderly);
    }

    /// Fail the matched receives that wait for data of a rank.
    void failReceivesFrom(int rank) {
        for (ReceiveOperation receive : receives.all()) {
            if (receive.actualSource == rank && receives.remove(receive.id) != null) {
                pulls.ended(receive);
                receive.fail(Failures.peerClosed("receive", rank));
            }
        }
    }
}
