package org.jmpi.internal.memory;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.VarHandle;

/// Reads and writes at absolute addresses.
///
/// One segment over the whole address space: as a constant its bounds and liveness checks fold away, and it is never
/// confined to a thread. Who calls vouches for the address.
public final class Native {

    /// All of memory, byte 0 at address 0.
    @SuppressWarnings("restricted") public static final MemorySegment MEMORY =
            MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

    private static final VarHandle LONG = JAVA_LONG.varHandle();

    private Native() {
    }

    /// Read a `long`.
    public static long get(long address) {
        return MEMORY.get(JAVA_LONG_UNALIGNED, address);
    }

    /// Write a `long`.
    public static void set(long address, long value) {
        MEMORY.set(JAVA_LONG_UNALIGNED, address, value);
    }

    /// Read an aligned `long`; no later access moves before it.
    public static long getAcquire(long address) {
        return (long) LONG.getAcquire(MEMORY, address);
    }

    /// Write an aligned `long`; no earlier access moves behind it.
    public static void setRelease(long address, long value) {
        LONG.setRelease(MEMORY, address, value);
    }

    /// Read an aligned `long`, sequentially consistent.
    public static long getVolatile(long address) {
        return (long) LONG.getVolatile(MEMORY, address);
    }

    /// Write an aligned `long`, sequentially consistent.
    public static void setVolatile(long address, long value) {
        LONG.setVolatile(MEMORY, address, value);
    }

    /// Or bits into an aligned `long`.
    public static void or(long address, long bits) {
        long ignored = (long) LONG.getAndBitwiseOr(MEMORY, address, bits);
    }

    /// Copy bytes between addresses that don't overlap.
    public static void copy(long from, long to, long length) {
        MemorySegment.copy(MEMORY, from, MEMORY, to, length);
    }

    /// Copy a few bytes between addresses that don't overlap: whole words, then single bytes. Cheaper than [#copy], which
    /// is a call, for up to some fifty.
    public static void copyShort(long from, long to, int length) {
        int i = 0;
        for (; i + Long.BYTES <= length; i += Long.BYTES) {
            set(to + i, get(from + i));
        }
        for (; i < length; i++) {
            MEMORY.set(JAVA_BYTE, to + i, MEMORY.get(JAVA_BYTE, from + i));
        }
    }

    /// Zero bytes.
    public static void clear(long address, long length) {
        MEMORY.asSlice(address, length).fill((byte) 0);
    }
}
