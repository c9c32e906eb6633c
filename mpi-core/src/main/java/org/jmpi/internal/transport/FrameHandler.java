package org.jmpi.internal.transport;

/// Takes frames as they come up from the transports; implemented in `protocol`. Called by the polling thread only.
public interface FrameHandler {

    /// A whole message of `length` bytes at an address that is valid during the call.
    ///
    /// @param lease if not 0, the bytes may be kept beyond the call, until [Lease#release] of it
    /// @return whether the lease was kept
    boolean onEager(int peer, int signature, int tag, long context, long address, int length, long lease);

    /// A piece of a message, at an address that is valid during the call; or where [#dataAddress] says, if it was read
    /// there.
    void onData(int peer, long receiveId, long messageOffset, long address, int length);

    /// Where a piece of a message may be read to, or 0 where it must be handed over. Valid until the next call.
    default long dataAddress(long receiveId, long messageOffset, int length) {
        return 0;
    }

    /// A frame without payload.
    void onControl(int peer, int kind, int signature, int tag, long context, long a, long b, long c);

    /// The peer's stream has ended, by its own doing or by a failure of the connection.
    void onStreamEnd(int peer, boolean orderly);
}
