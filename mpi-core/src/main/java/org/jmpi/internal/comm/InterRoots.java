package org.jmpi.internal.comm;

import org.jmpi.Communicator;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.spi.CollectiveCall.Operation;

/// What the root argument means on an intercommunicator (MPI-4.1 §6.2.3).
///
/// @param remoteSize number of ranks of the other group
record InterRoots(int remoteSize) {

    /// A rank's part in a collective with a root.
    enum Role {
        /// It is the root.
        ROOT,
        /// It is in the group that the root gives to or gets from.
        PEER,
        /// It is in the root's group, and does nothing.
        ASIDE
    }

    /// The part of a rank that passes `root`.
    ///
    /// @throws IllegalArgumentException where `root` is neither a remote rank nor ROOT nor PROC_NULL
    Role role(int root) {
        if (root == Communicator.ROOT) {
            return Role.ROOT;
        }
        if (root == Communicator.PROC_NULL) {
            return Role.ASIDE;
        }
        if (root < 0 || root >= remoteSize) {
            throw new IllegalArgumentException("no such rank in the remote group: root=" + root + ", remoteSize="
                    + remoteSize + "; pass ROOT at the root, PROC_NULL at the others of its group, the root's rank"
                    + " in the other group");
        }
        return Role.PEER;
    }

    static MpiException inPlace(Operation operation) {
        return new MpiException(ErrorClass.COMM, "an intercommunicator has no collectives in place: operation="
                + operation + "; pass a send and a receive buffer");
    }
}
