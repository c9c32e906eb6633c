package org.jmpi.benchmarks.soak;

import java.lang.foreign.MemorySegment;
import org.jmpi.Status;

/// Checks what was received, and counts it.
final class Inspection {
    private final Content content;
    private final Limits limits;
    private long messages;
    private long bytes;

    Inspection(Content content, Limits limits) {
        this.content = content;
        this.limits = limits;
    }

    /// Check a message with the guard behind its place.
    ///
    /// @throws IllegalStateException where anything is wrong with it
    void check(Planned expected, MemorySegment withGuard, Status status) {
        if (status.source() != expected.from() || status.tag() != expected.tag()
                || status.bytes() != expected.bytes()) {
            throw wrong("another message came", expected, "status=" + status);
        }
        long at = content.firstWrong(withGuard.asSlice(0, expected.bytes()), expected.number());
        if (at >= 0) {
            throw wrong("a byte is wrong", expected, "offset=" + at);
        }
        if (!Content.isGuarded(withGuard)) {
            throw wrong("bytes behind the buffer were overwritten", expected, "capacity="
                    + (withGuard.byteSize() - Long.BYTES));
        }
        messages++;
        bytes += expected.bytes();
    }

    private IllegalStateException wrong(String rule, Planned expected, String found) {
        return new IllegalStateException(rule + ": " + found + ", expected=" + expected + ", limits=" + limits
                + "; the same seed, limits and number of ranks give the same messages again");
    }

    /// Messages that were right.
    long messages() {
        return messages;
    }

    /// Their bytes.
    long bytes() {
        return bytes;
    }
}
