package org.jmpi.internal.transport;

import org.jmpi.spi.Payload;

/// The sending side of one pair's stream. Every method returns at once, takes a frame whole or not at all, and is called
/// with the peer's lock held.
public interface Endpoint {

    /// Longest message that may go as one EAGER frame.
    int eagerLimit();

    /// Payload of the next DATA frame in a message of `length` bytes of which `sent` are handed over.
    int nextPiece(long length, long sent);

    /// Hand over an EAGER frame with bytes `offset` to `offset + length` of a stream; false where there is no room or no
    /// credit.
    ///
    /// @throws IllegalStateException where the payload's memory was closed; nothing was handed over
    boolean eager(int signature, int tag, long context, Payload source, long offset, int length);

    /// Hand over a DATA frame; false where there is no room for all of it, and the same is to be handed over later.
    ///
    /// @throws IllegalStateException where the payload's memory was closed; the message can't be completed
    boolean data(long receiveId, long messageOffset, Payload source, long offset, int length);

    /// Hand over a frame without payload; false where there is no room.
    boolean control(int kind, int signature, int tag, long context, long a, long b, long c);

    /// Whether an EAGER frame of this length would be refused now for want of credit, not of room: it should go as RTS.
    boolean lacksCredit(int length);

    /// Push on what was handed over and not yet passed to the system; whether all of it is.
    boolean flush();

    /// The peer took `bytes` of eager payload: spend them again.
    void credit(long bytes);

    /// The receiver's side of credit: whether `bytes` of eager payload taken have to be reported to the peer.
    boolean countsCredit();

    /// Whether the peer can read this process's native memory itself.
    boolean peerReadsMemory();

    /// Whether the peer is on this host, so that it can map this process's shared memory.
    boolean isLocal();

    /// End the stream after what was handed over; the peer reads it to its end.
    void shutdown();

    /// Whether the ended stream has been read to its end.
    boolean isDrained();

    /// Frames handed over so far. Whoever has the peer's [Transport#received] compares.
    long sent();

    /// What it is, for diagnostics: `shm` or `tcp`.
    String kind();
}
