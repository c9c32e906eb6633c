package org.jmpi.internal.protocol;

import org.jmpi.internal.match.Matcher;
import org.jmpi.internal.match.Receive;
import org.jmpi.internal.progress.Awaited;
import org.jmpi.spi.CollectiveChannel;
import org.jmpi.spi.DirectPayload;
import org.jmpi.spi.Payload;
import org.jspecify.annotations.Nullable;

/// A receive, posted or under way. Complete when the message stands in its memory.
public final class ReceiveOperation extends Receive implements CollectiveChannel.Transfer {
    private final OperationPool<ReceiveOperation> pool;
    Payload target;
    long offset;
    long capacity;
    int signature;
    boolean exact;
    Matcher matcher;

    /// Sender of the message, once matched.
    int actualSource;
    /// Tag of the message, once matched.
    int actualTag;
    /// Length of the message, once matched.
    long length;
    /// Number in the registry of receives, once the sender was asked for its data.
    long id;
    /// Bytes of it that are still to come.
    long missing;
    /// Where it is read from, if this rank reads the sender's memory itself.
    @Nullable Peer pullPeer;
    long pullSendId;
    long pullFrom;
    long pullTo;
    long pulled;
    /// Whether [#pullFrom] is mapped in this process.
    boolean pullMapped;
    /// The copy by a device's driver, if that is how it arrives.
    DirectPayload.@Nullable Fetch fetch;
    /// Whether a [PullChoice] counts on hearing of its end.
    boolean measured;
    private boolean cancelled;

    ReceiveOperation(OperationPool<ReceiveOperation> pool, Payload nothing, Matcher noMatcher) {
        this.pool = pool;
        target = nothing;
        matcher = noMatcher;
    }

    void set(Matcher newMatcher, Payload newTarget, long newOffset, long newCapacity, int newSignature, int source,
            int tag, boolean newExact) {
        reset();
        matches(source, tag);
        matcher = newMatcher;
        target = newTarget.forMessage();
        offset = newOffset;
        capacity = newCapacity;
        signature = newSignature;
        exact = newExact;
        cancelled = false;
        measured = false;
        fetch = null;
        length = 0;
    }

    void pull(Peer peer, long sendId, long from, long to, boolean mapped) {
        pullMapped = mapped;
        pullPeer = peer;
        pullSendId = sendId;
        pullFrom = from;
        pullTo = to;
        pulled = 0;
    }

    void fetch(Peer peer, long sendId, DirectPayload.Fetch newFetch) {
        pull(peer, sendId, 0, 0, false);
        fetch = newFetch;
    }

    void cancelled() {
        cancelled = true;
        complete();
    }

    /// Whether it was cancelled before it matched.
    public boolean isCancelled() {
        return cancelled;
    }

    /// World rank of the sender; after completion.
    public int actualSource() {
        return actualSource;
    }

    /// Tag of the message; after completion.
    public int actualTag() {
        return actualTag;
    }

    /// Length of the message in bytes; after completion.
    public long length() {
        return length;
    }

    @Override
    public String details() {
        return matcher.details(source(), tag()) + ", bytes=" + capacity;
    }

    @Override
    public @Nullable Awaited awaited() {
        return isPosted() ? matcher.awaited(source()) : null;
    }

    @Override
    public boolean isComplete() {
        return Failures.checkedDone(this);
    }

    @Override
    public void release() {
        target = pool.nothing();
        pool.put(this);
    }
}
