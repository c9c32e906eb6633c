package org.jmpi.launcher.hosts;

/// The order in which ranks meet hosts.
public enum Order {
    /// A host's slots, then the next host's.
    SLOT,
    /// One a host, in turn.
    NODE
}
