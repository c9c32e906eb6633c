package org.jmpi.benchmarks.soak;

/// How a message is sent.
enum Mode {
    /// Non-blocking.
    ISEND,
    /// Non-blocking, synchronous.
    ISSEND,
    /// Blocking.
    SEND,
    /// Blocking, synchronous.
    SSEND;

    private static final Mode[] ALL = values();
    private static final int NON_BLOCKING = 2;

    /// One of the modes that a way of receiving allows.
    ///
    /// @param number 0 or more
    static Mode of(int number, Way way) {
        return ALL[number % (way.isPostedAhead() ? ALL.length : NON_BLOCKING)];
    }
}
