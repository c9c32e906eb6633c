package org.jmpi.benchmarks.soak;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// What stands in a message: random bytes that follow from the seed and the message's number.
final class Content {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final long GUARD = 0x5aa5_c33c_0ff0_9669L;

    private final long seed;

    Content(long seed) {
        this.seed = seed;
    }

    /// Write a message's bytes.
    void fill(MemorySegment memory, long number) {
        long key = key(number);
        long length = memory.byteSize();
        long at = 0;
        for (; at + Long.BYTES <= length; at += Long.BYTES) {
            memory.set(ValueLayout.JAVA_LONG_UNALIGNED, at, word(key, at));
        }
        for (long rest = word(key, at); at < length; at++, rest >>>= Byte.SIZE) {
            memory.set(ValueLayout.JAVA_BYTE, at, (byte) rest);
        }
    }

    /// Place of the first byte that isn't the message's, or -1.
    long firstWrong(MemorySegment memory, long number) {
        long key = key(number);
        long length = memory.byteSize();
        long at = 0;
        while (at + Long.BYTES <= length && memory.get(ValueLayout.JAVA_LONG_UNALIGNED, at) == word(key, at)) {
            at += Long.BYTES;
        }
        for (long rest = word(key, at); at < length; at++, rest >>>= Byte.SIZE) {
            if (memory.get(ValueLayout.JAVA_BYTE, at) != (byte) rest) {
                return at;
            }
        }
        return -1;
    }

    /// Mark the word behind a message's place.
    static void guard(MemorySegment withGuard) {
        withGuard.set(ValueLayout.JAVA_LONG_UNALIGNED, withGuard.byteSize() - Long.BYTES, GUARD);
    }

    /// Whether nobody wrote behind the message's place.
    static boolean isGuarded(MemorySegment withGuard) {
        return withGuard.get(ValueLayout.JAVA_LONG_UNALIGNED, withGuard.byteSize() - Long.BYTES) == GUARD;
    }

    private long key(long number) {
        return mix(seed ^ mix(number + GOLDEN));
    }

    private static long word(long key, long at) {
        return mix(key + (at >>> 3) * GOLDEN);
    }

    /// Spreads each bit over all: a multiplicative hash, folded twice.
    private static long mix(long value) {
        long mixed = (value ^ value >>> 32) * GOLDEN;
        mixed = (mixed ^ mixed >>> 29) * 0xd6e8_feb8_6659_fd93L;
        return mixed ^ mixed >>> 32;
    }
}
