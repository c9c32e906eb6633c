package org.jmpi.spi;

import java.util.Optional;

/// What a communicator gives its collectives: transfers on a context of their own, apart from all point-to-point
/// traffic. Nothing here blocks.
public interface CollectiveChannel {

    /// This process's rank.
    int rank();

    /// Number of ranks.
    int size();

    /// Number of the host that a rank runs on; equal for ranks that share memory, the same numbering on all ranks.
    int host(int rank);

    /// Number of ranks in the first group of an intercommunicator, whose ranks are followed by those of the second; all
    /// where there is one group.
    default int firstGroup() {
        return size();
    }

    /// Whom this rank exchanges with in a topology; nobody where there is none.
    default Neighbourhood neighbours() {
        return Neighbourhood.NONE;
    }

    /// Whether reductions must combine in an order that depends on the number of ranks alone
    /// (`Communicator.setReproducible`); the same on all ranks.
    default boolean isReproducible() {
        return false;
    }

    /// Memory that all ranks share; empty where they don't.
    default Optional<SharedSpace> space() {
        return Optional.empty();
    }

    /// Start sending bytes `offset` to `offset + length` of a packed stream. The bytes must stay until it completes.
    ///
    /// @param sequence tells collectives of one communicator apart; between two ranks, messages of one sequence number
    ///                 match in the order of their starts
    Transfer send(Payload source, long offset, long length, int dest, int sequence);

    /// Start receiving exactly `length` bytes into a packed stream from `offset` on.
    Transfer receive(Payload target, long offset, long length, int source, int sequence);

    /// A message in flight. Owned by the task that started it; given back by [#release].
    interface Transfer {
        /// Whether it is complete.
        ///
        /// @throws org.jmpi.MpiException where it failed, or the message had another length
        boolean isComplete();

        /// Give the object back after completion; it must not be used any more.
        void release();
    }
}
