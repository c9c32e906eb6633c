package org.jmpi.benchmarks.profile;

/// How much each rank sent to each, by messages of the program; what collectives send isn't in it.
///
/// @param bytes    by sender, then receiver
/// @param messages likewise
record Matrix(long[][] bytes, long[][] messages) {

    static Matrix of(Trace trace) {
        Matrix matrix = new Matrix(new long[trace.ranks()][trace.ranks()], new long[trace.ranks()][trace.ranks()]);
        for (Span span : trace.spans()) {
            if (span.sends()) {
                matrix.bytes[span.rank()][span.peer()] += span.bytes();
                matrix.messages[span.rank()][span.peer()]++;
            }
        }
        return matrix;
    }

    /// The most that one rank sent to one.
    long most() {
        long most = 0;
        for (long[] row : bytes) {
            for (long cell : row) {
                most = Math.max(most, cell);
            }
        }
        return most;
    }
}
