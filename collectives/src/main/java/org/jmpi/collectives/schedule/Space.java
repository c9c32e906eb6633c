package org.jmpi.collectives.schedule;

/// The memory that a region lies in.
public enum Space {
    /// The packed stream of the user's send buffer; only read.
    SEND,
    /// The packed stream of the user's receive buffer; in place it holds the contribution too.
    RECV,
    /// Scratch of this rank, undefined at the start.
    TEMP
}
