package org.jmpi.spi;

/// The collective operations of one communicator.
public interface Collectives {

    /// Bind a call to an algorithm. Sends nothing. Arguments are already checked locally by the caller, apart from counts
    /// against each other.
    ///
    /// @throws IllegalArgumentException where counts and buffers don't fit each other
    CollectiveTask prepare(CollectiveCall call);
}
