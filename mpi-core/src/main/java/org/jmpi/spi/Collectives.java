package org.jmpi.spi;

/// The collective operations of one communicator.
public interface Collectives {

    /// What becomes of a task.
    enum Form {
        /// It is started at once and run to its end before the next is prepared.
        BLOCKING,
        /// It is started at once; others are prepared while it is under way.
        NONBLOCKING,
        /// It is started any number of times.
        PERSISTENT
    }

    /// Bind a call to an algorithm. Sends nothing. Arguments are already checked locally by the caller, apart from counts
    /// against each other.
    ///
    /// @throws IllegalArgumentException where counts and buffers don't fit each other
    CollectiveTask prepare(CollectiveCall call);

    /// Bind a call of a known form, as [#prepare(CollectiveCall)] does; all ranks do so in the same order.
    default CollectiveTask prepare(CollectiveCall call, Form form) {
        return prepare(call);
    }

    /// Give up what the ranks share: nothing is under way any more, and nothing will be prepared or started.
    default void close() {
    }
}
