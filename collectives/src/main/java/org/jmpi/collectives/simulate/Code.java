package org.jmpi.collectives.simulate;

/// A step of a program in one word.
///
/// ```
/// 63           32 31           3  2      1..0
/// | length number | peer's shift | opens | kind |
/// ```
///
/// The shift is how far round the circle the peer is from the rank, so ranks that do the same have equal words.
final class Code {
    static final int SEND = 0;
    static final int RECEIVE = 1;
    static final int REDUCE = 2;
    static final int COPY = 3;
    /// The most ranks whose shifts fit.
    static final int MOST_RANKS = 1 << 24;

    private static final int KIND_MASK = 3;
    private static final long OPENS = 4;
    private static final int SHIFT_AT = 3;
    private static final int SHIFT_MASK = (1 << 29) - 1;
    private static final int LENGTH_AT = 32;

    private Code() {
    }

    static long of(int kind, int shift, int length) {
        return kind | (long) shift << SHIFT_AT | (long) length << LENGTH_AT;
    }

    /// The same step as the first of its round.
    static long opening(long step) {
        return step | OPENS;
    }

    /// The same step with another peer.
    static long to(long step, int shift) {
        return step & ~((long) SHIFT_MASK << SHIFT_AT) | (long) shift << SHIFT_AT;
    }

    /// Whether the step ahead of `at` is the last transfer of its round.
    static boolean endsTransfers(long[] program, int at) {
        return kind(program[at - 1]) <= RECEIVE && (at == program.length || opens(program[at])
                || kind(program[at]) > RECEIVE);
    }

    static int kind(long step) {
        return (int) step & KIND_MASK;
    }

    static boolean opens(long step) {
        return (step & OPENS) != 0;
    }

    static int shift(long step) {
        return (int) (step >>> SHIFT_AT) & SHIFT_MASK;
    }

    static int length(long step) {
        return (int) (step >>> LENGTH_AT);
    }
}
