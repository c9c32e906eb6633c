package org.jmpi.launcher;

/// What ranks of one host share.
///
/// @param ranks of the job on this host
/// @param cores processors of this host
record HostShare(int ranks, int cores) {
    /// Of the host that this process runs on.
    static HostShare here(int ranks) {
        return new HostShare(Math.max(1, ranks), Runtime.getRuntime().availableProcessors());
    }
}
