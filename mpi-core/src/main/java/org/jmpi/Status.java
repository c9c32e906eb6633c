package org.jmpi;

import org.jspecify.annotations.Nullable;

/// What is known of a completed operation (MPI-4.1 §3.2.5). Immutable.
///
/// @param source    rank the message came from; [Communicator#ANY_SOURCE] in an empty status
/// @param tag       tag of the message; [Communicator#ANY_TAG] in an empty status
/// @param bytes     packed length of the message in bytes
/// @param cancelled whether the operation was cancelled before it matched
/// @param error     why the operation failed, or null
public record Status(int source, int tag, long bytes, boolean cancelled, @Nullable MpiException error) {

    /// What [#count] answers where the bytes are not a whole number of elements (`MPI_UNDEFINED`).
    public static final long UNDEFINED = -1;

    /// The status of an inactive request, of a send, and of a receive from [Communicator#PROC_NULL] apart from its
    /// source.
    public static final Status EMPTY =
            new Status(Communicator.ANY_SOURCE, Communicator.ANY_TAG, 0, false, null);

    /// The status of a receive from [Communicator#PROC_NULL].
    public static final Status PROC_NULL =
            new Status(Communicator.PROC_NULL, Communicator.ANY_TAG, 0, false, null);

    /// Number of whole elements of `type` in the message, or [#UNDEFINED] where it doesn't divide.
    public long count(Datatype type) {
        long size = type.size();
        if (size == 0) {
            return bytes == 0 ? 0 : UNDEFINED;
        }
        return bytes % size == 0 ? bytes / size : UNDEFINED;
    }

    /// Number of basic elements in the message, counting those of an unfinished last element of `type`, or
    /// [#UNDEFINED] where the message ends inside a basic element (`MPI_Get_elements`).
    public long elements(Datatype type) {
        return type.elementsIn(bytes);
    }
}
