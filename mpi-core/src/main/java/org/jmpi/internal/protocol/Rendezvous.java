package org.jmpi.internal.protocol;

/// The receiver's answers to an announced message.
interface Rendezvous {

    /// Ask the sender to send the data of a matched message.
    void clear(ReceiveOperation receive, Peer peer, long sendId);

    /// Tell the sender that its message is dealt with.
    ///
    /// @param result one of `Frames.DONE_…`
    void done(Peer peer, long sendId, int result);
}
