package org.jmpi.benchmarks.measure;

/// How often something is done.
///
/// @param measured   rounds that count
/// @param leastAhead rounds of warm-up at least
public record Rounds(long measured, long leastAhead) {
    private static final long KIB = 1 << 10;
    private static final long MIB = 1 << 20;
    /// Calls until the JIT's last tier has compiled a loop's methods, with room to spare.
    private static final long UNTIL_COMPILED = 20_000;

    /// Round trips of one message: fewer of larger ones.
    public static Rounds ofRoundTrips(long bytes) {
        if (bytes <= 8 * KIB) {
            return new Rounds(1_000_000, UNTIL_COMPILED);
        }
        return large(bytes, 20_000, 2_000, 200, 20);
    }

    /// Windows of messages: fewer of larger ones.
    public static Rounds ofWindows(long bytes) {
        if (bytes <= 8 * KIB) {
            return new Rounds(50_000, UNTIL_COMPILED / Window.MESSAGES);
        }
        return large(bytes, 500, 50, 10, 2);
    }

    private static Rounds large(long bytes, long upTo64K, long upTo1M, long upTo16M, long beyond) {
        if (bytes <= 64 * KIB) {
            return new Rounds(upTo64K, 0);
        }
        if (bytes <= MIB) {
            return new Rounds(upTo1M, 0);
        }
        return new Rounds(bytes <= 16 * MIB ? upTo16M : beyond, 0);
    }

    /// The same warm-up for another number of rounds.
    public Rounds measuring(long rounds) {
        return new Rounds(rounds, leastAhead);
    }

    /// Rounds of one batch of warm-up.
    long batch() {
        return Math.max(1, Math.max(measured / 10, leastAhead / 4));
    }
}
