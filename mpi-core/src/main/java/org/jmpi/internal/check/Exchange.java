package org.jmpi.internal.check;

/// One rank's part of comparing a call. Nothing here blocks.
interface Exchange {

    /// Begin a round.
    void start(int sequence);

    /// Go as far as possible; whether all ranks are known to have made the same call.
    ///
    /// @throws org.jmpi.MpiException where they have not
    boolean advance();
}
