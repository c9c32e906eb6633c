package org.jmpi.internal.match;

import org.jspecify.annotations.Nullable;

/// A message that arrived before its receive: its envelope, and its payload or where that waits.
public final class Unexpected {
    /// World rank of the sender.
    public final int source;
    /// Tag.
    public final int tag;
    /// Signature class of the sender's datatype.
    public final int signature;
    /// Length of the message in bytes.
    public final long length;

    /// Copied payload of an eager message, else null.
    public final byte @Nullable [] copy;
    /// Address of a chunk that holds the payload of an eager message; valid until `lease` is released.
    public final long address;
    /// Lease of the chunk, or 0.
    public final long lease;

    /// The sender's number of a message that waits for clearance; meaningless for an eager one.
    public final long sendId;
    /// Address of the message in the sender's memory, or 0.
    public final long remoteAddress;
    private final boolean eager;

    @Nullable Unexpected nextOfKey;
    @Nullable Unexpected previousOfKey;
    @Nullable Unexpected nextArrived;
    @Nullable Unexpected previousArrived;

    private Unexpected(int source, int tag, int signature, long length, boolean eager, byte @Nullable [] copy,
            long address, long lease, long sendId, long remoteAddress) {
        this.source = source;
        this.tag = tag;
        this.signature = signature;
        this.length = length;
        this.eager = eager;
        this.copy = copy;
        this.address = address;
        this.lease = lease;
        this.sendId = sendId;
        this.remoteAddress = remoteAddress;
    }

    /// An eager message whose payload was copied here.
    public static Unexpected copied(int source, int tag, int signature, byte[] copy) {
        return new Unexpected(source, tag, signature, copy.length, true, copy, 0, 0, 0, 0);
    }

    /// An eager message whose payload stays in the sender's chunk.
    public static Unexpected leased(int source, int tag, int signature, int length, long address, long lease) {
        return new Unexpected(source, tag, signature, length, true, null, address, lease, 0, 0);
    }

    /// An envelope whose payload waits at the sender.
    public static Unexpected announced(int source, int tag, int signature, long length, long sendId,
            long remoteAddress) {
        return new Unexpected(source, tag, signature, length, false, null, 0, 0, sendId, remoteAddress);
    }

    /// Whether the payload is here.
    public boolean isEager() {
        return eager;
    }

    boolean isFor(int wantedSource, int wantedTag) {
        return (wantedSource == Matcher.ANY || wantedSource == source)
                && (wantedTag == Matcher.ANY || wantedTag == tag);
    }
}
