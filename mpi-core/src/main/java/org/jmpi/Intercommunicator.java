package org.jmpi;

/// A communicator of two groups that share no process (MPI-4.1 §7.6).
///
/// [#rank], [#size] and [#group] are of the group this rank is in. Messages go to and come from ranks of the other, the
/// remote group. So do the data of collectives (§6.2.3): what one group gives, the other gets. With a root, that rank
/// passes [Communicator#ROOT], the others of its group [Communicator#PROC_NULL] and buffers that are ignored, and the
/// ranks of the other group the root's rank. Counts are per rank of the remote group, but of `reduceScatter` per rank of
/// the own one. There are no forms in place, no scans and no topologies.
public interface Intercommunicator extends Communicator {

    /// Number of ranks in the remote group.
    int remoteSize();

    /// The remote group.
    Group remoteGroup();

    /// One communicator of both groups (§7.6.2). Collective over both.
    ///
    /// @param high whether this group's ranks come last; the same within a group. Where both groups say the same, either
    ///             may come first
    Communicator merge(boolean high);

    @Override
    Intercommunicator dup();
}
