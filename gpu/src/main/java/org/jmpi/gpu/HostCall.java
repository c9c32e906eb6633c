package org.jmpi.gpu;

import java.lang.foreign.MemorySegment;

/// A launch on the host device, as its Java body sees it.
public final class HostCall {
    private final Range range;
    private final Object[] args;

    /// Made by the host device.
    ///
    /// @param range with its block
    /// @param args  a segment for each pointer, a number for all else
    public HostCall(Range range, Object... args) {
        this.range = range;
        this.args = args.clone();
    }

    /// What was asked for, with its block.
    public Range range() {
        return range;
    }

    /// The native memory of a buffer, from its first element on.
    public MemorySegment memory(int argument) {
        return (MemorySegment) args[argument];
    }

    /// An `i32`, `i16` or `u16`.
    public int i32(int argument) {
        return args[argument] instanceof Character u16 ? u16 : ((Number) args[argument]).intValue();
    }

    /// An `i64`.
    public long i64(int argument) {
        return ((Number) args[argument]).longValue();
    }

    /// A `real`.
    public double real(int argument) {
        return ((Number) args[argument]).doubleValue();
    }
}
