package org.jmpi.conformance.collectives;

import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jmpi.Request;

/// One collective with its buffers on this rank: the same call in all its forms, and what it should do.
///
/// @param name     for failure messages
/// @param fill     puts the contribution to a round into the buffers, and poison where something is received
/// @param expect   checks every byte of the buffers against a plain computation of a round
/// @param blocking the blocking form
/// @param start    the non-blocking form
/// @param init     the persistent form
record Trial(String name, IntConsumer fill, IntConsumer expect, Runnable blocking, Supplier<Request> start,
        Supplier<Request> init) {

    /// Check a round, and name the collective where it fails.
    void check(int round) {
        try {
            expect.accept(round);
        } catch (AssertionError wrong) {
            throw new AssertionError(name + " in round " + round + ": " + wrong.getMessage(), wrong);
        }
    }
}
