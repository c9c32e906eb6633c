package org.jmpi.benchmarks.profile;

/// One call of a rank. Times are nanoseconds of rank 0's clock; ranks are the world's, -1 where there is none.
///
/// @param thread        that called
/// @param context       number of the communicator, the same on all its ranks
/// @param peer          that was sent to
/// @param tag           of what was sent
/// @param bytes         sent, or a collective's part of this rank
/// @param source        that was received from
/// @param receivedTag   of what was received
/// @param receivedBytes of what was received
/// @param collective    its number on its communicator
/// @param algorithm     of a collective
/// @param start         of the call
/// @param posted        when the receive was posted
/// @param nanos         that it took
/// @param waited        of them, while nothing moved
/// @param site          line of the program
record Span(int rank, String thread, String operation, String communicator, long context, int peer, int tag, long bytes,
        int source, int receivedTag, long receivedBytes, long collective, String algorithm, long start, long posted,
        long nanos, long waited, String site) {

    long end() {
        return start + nanos;
    }

    boolean sends() {
        return peer >= 0;
    }

    boolean receives() {
        return source >= 0;
    }

    boolean isCollective() {
        return collective >= 0;
    }
}
