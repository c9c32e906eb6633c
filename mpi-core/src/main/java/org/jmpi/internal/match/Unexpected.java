package org.jmpi.internal.match;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/// A message that arrived before its receive: its envelope, and its payload or where that waits. Pooled: nobody may look at
/// one that was received.
public final class Unexpected {
    /// Where the payload is.
    enum Kind {
        /// Copied here.
        COPIED,
        /// In a chunk of the sender's.
        LEASED,
        /// At the sender, who waits to be asked.
        ANNOUNCED
    }

    private Kind kind = Kind.ANNOUNCED;
    int source;
    int tag;
    private int signature;
    private long length;
    private byte[] copy = {};
    private MemorySegment copySegment = MemorySegment.ofArray(copy);
    /// Of the chunk, or of the message in the sender's memory.
    private long address;
    private long lease;
    private long sendId;

    @Nullable Unexpected nextOfKey;
    @Nullable Unexpected previousOfKey;
    @Nullable Unexpected nextArrived;
    @Nullable Unexpected previousArrived;

    Unexpected() {
    }

    private Unexpected envelope(Kind newKind, int newSource, int newTag, int newSignature, long newLength) {
        kind = newKind;
        source = newSource;
        tag = newTag;
        signature = newSignature;
        length = newLength;
        return this;
    }

    Unexpected copied(int from, int withTag, int ofSignature, MemorySegment memory, long offset, int bytes) {
        if (copy.length < bytes) {
            copy = new byte[bytes];
            copySegment = MemorySegment.ofArray(copy);
        }
        MemorySegment.copy(memory, offset, copySegment, 0, bytes);
        return envelope(Kind.COPIED, from, withTag, ofSignature, bytes);
    }

    Unexpected leased(int from, int withTag, int ofSignature, int bytes, long chunk, long chunkLease) {
        address = chunk;
        lease = chunkLease;
        return envelope(Kind.LEASED, from, withTag, ofSignature, bytes);
    }

    Unexpected announced(int from, int withTag, int ofSignature, long bytes, long id, long remoteAddress) {
        sendId = id;
        address = remoteAddress;
        return envelope(Kind.ANNOUNCED, from, withTag, ofSignature, bytes);
    }

    /// Drop a copy too large to keep for the next message.
    void trim(int limit) {
        if (copy.length > limit) {
            copy = new byte[0];
            copySegment = MemorySegment.ofArray(copy);
        }
    }

    /// World rank of the sender.
    public int source() {
        return source;
    }

    /// Tag of the message.
    public int tag() {
        return tag;
    }

    /// Signature class of the sender's datatype.
    public int signature() {
        return signature;
    }

    /// Length of the message in bytes.
    public long length() {
        return length;
    }

    /// Whether the payload waits at the sender.
    public boolean isAnnounced() {
        return kind == Kind.ANNOUNCED;
    }

    /// Whether the payload stands in a chunk of the sender's, to be given back.
    public boolean isLeased() {
        return kind == Kind.LEASED;
    }

    /// The payload of a message that was copied.
    public MemorySegment copy() {
        return copySegment;
    }

    /// Address of the chunk with the payload, or of an announced message in its sender's memory, 0 where that can't be
    /// read.
    public long address() {
        return address;
    }

    /// Lease of the chunk.
    public long lease() {
        return lease;
    }

    /// The sender's number of an announced message.
    public long sendId() {
        return sendId;
    }

    boolean isFor(int wantedSource, int wantedTag) {
        return (wantedSource == Matcher.ANY || wantedSource == source)
                && (wantedTag == Matcher.ANY || wantedTag == tag);
    }
}
