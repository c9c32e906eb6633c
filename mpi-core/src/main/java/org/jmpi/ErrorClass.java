package org.jmpi;

/// The standard's error classes (MPI-4.1 §9.4) that jmpi raises.
public enum ErrorClass {
    /// A buffer is closed, read-only where it is written, or not reachable; no attached buffer has room; with
    /// `-Djmpi.check=buffers` also, memory was used while an operation on it was pending.
    BUFFER,
    /// A communicator was freed or its `Mpi` closed, or has two groups where one is needed.
    COMM,
    /// A datatype doesn't fit the operation, or sender and receiver disagree about it.
    TYPE,
    /// A topology doesn't allow the operation.
    TOPOLOGY,
    /// A request was freed or used against its kind.
    REQUEST,
    /// A received message is longer than the buffer.
    TRUNCATE,
    /// Ranks disagree about a collective call; only seen with `-Djmpi.check=collective`.
    ARG,
    /// A reduction isn't defined for the datatype.
    OP,
    /// The peer's process failed.
    PROC_FAILED,
    /// The peer has closed: nothing it could send is left.
    PROC_CLOSED,
    /// The operation's communicator was ended by an abort.
    ABORTED,
    /// Memory, file descriptors or address space ran out.
    NO_MEM,
    /// The feature isn't there, and the message names what would bring it.
    UNSUPPORTED_OPERATION,
    /// A socket, file or shared-memory call failed.
    IO,
    /// jmpi broke one of its own rules: a bug to report.
    INTERN
}
