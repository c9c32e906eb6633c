package org.jmpi.internal.check;

import org.jmpi.spi.Blocked;

/// One rank's part of comparing a call. Nothing here blocks.
interface Exchange {

    /// Begin a round.
    void start(int sequence);

    /// Go as far as possible; whether all ranks are known to have made the same call.
    ///
    /// @throws org.jmpi.MpiException where they have not
    boolean advance();

    /// The rank whose part is missing, after [#advance] answered false.
    Blocked blocked();
}
