package org.jmpi.internal.protocol;

import java.util.function.LongFunction;
import org.jmpi.internal.progress.Awaited;
import org.jmpi.internal.progress.Operation;
import org.jmpi.internal.progress.ProgressThread;
import org.jmpi.internal.transport.RawAddress;
import org.jmpi.spi.CollectiveChannel;
import org.jmpi.spi.Payload;
import org.jspecify.annotations.Nullable;

/// A message on its way out. Complete when its memory may be reused.
public final class SendOperation extends Operation implements CollectiveChannel.Transfer {
    private final OperationPool<SendOperation> pool;
    private final LongFunction<String> names;
    Peer peer;
    Payload source;
    long offset;
    long length;
    int signature;
    int tag;
    long context;
    boolean synchronous;
    /// Number in the registry of sends, 0 until announced.
    long id;
    /// Number of the matched receive at the peer.
    long receiveId;
    /// Place of its memory's description, if it has one.
    long description = Descriptions.NONE;
    /// Place of its belt, if it has one.
    long belt = Belts.NONE;
    /// What went wrong on the way to the belt.
    @Nullable RuntimeException feedError;
    private @Nullable Descriptions descriptions;
    /// Bytes handed over as DATA.
    long sent;
    /// The thread that makes progress for it while the program computes; null where somebody waits, or none is needed.
    @Nullable ProgressThread helper;
    private boolean helped;

    /// @param names what the communicator of a context is called
    SendOperation(OperationPool<SendOperation> pool, Peer nowhere, Payload nothing, LongFunction<String> names) {
        this.pool = pool;
        this.names = names;
        peer = nowhere;
        source = nothing;
    }

    void set(Peer newPeer, Payload newSource, long newOffset, long newLength, int newSignature, int newTag,
            long newContext, boolean newSynchronous, @Nullable ProgressThread newHelper) {
        reset();
        peer = newPeer;
        source = newSource.forMessage();
        offset = newOffset;
        length = newLength;
        signature = newSignature;
        tag = newTag;
        context = newContext;
        synchronous = newSynchronous;
        id = 0;
        receiveId = 0;
        sent = 0;
        helper = newHelper;
        helped = false;
        feedError = null;
    }

    /// Whether its data stand in a range of memory.
    boolean isFrom(long address, long bytes) {
        long from = RawAddress.of(source, offset, length);
        return from >= address && from < address + bytes;
    }

    /// Describe its memory, if that helps and wasn't done yet.
    void describe(Descriptions all) {
        if (descriptions == null) {
            descriptions = all;
            description = all.put(this);
        }
    }

    boolean isDescribed() {
        return description != Descriptions.NONE;
    }

    /// It will not complete at once: have the progress thread look after it.
    void needsHelp() {
        if (helper != null && !helped) {
            helped = true;
            helper.begin();
        }
    }

    @Override
    protected void beforeDone() {
        if (helper != null && helped) {
            helper.end();
        }
        if (descriptions != null) {
            descriptions.end(this);
            description = Descriptions.NONE;
            belt = Belts.NONE;
            descriptions = null;
        }
    }

    @Override
    public String details() {
        return "dest=" + peer.rank + ", tag=" + tag + ", communicator=" + names.apply(context) + ", bytes=" + length;
    }

    @Override
    public @Nullable Awaited awaited() {
        return isDone() ? null : Awaited.all(sent, peer.rank);
    }

    /// World rank it goes to.
    public int destination() {
        return peer.rank;
    }

    @Override
    public boolean isComplete() {
        return Failures.checkedDone(this);
    }

    @Override
    public void release() {
        source = pool.nothing();
        pool.put(this);
    }
}
