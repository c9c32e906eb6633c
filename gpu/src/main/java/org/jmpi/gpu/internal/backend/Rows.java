package org.jmpi.gpu.internal.backend;

/// Equally long, equally spaced blocks in a device's memory and in other memory, the host's as a rule, all in bytes.
///
/// @param at         of the first in the device's memory
/// @param stride     from one to the next there
/// @param hostAt     of the first in host memory
/// @param hostStride from one to the next there
/// @param length     of each
/// @param count      how many
public record Rows(long at, long stride, long hostAt, long hostStride, long length, long count) {

    /// One block.
    public static Rows one(long at, long hostAt, long length) {
        return new Rows(at, length, hostAt, length, length, 1);
    }

    /// Block `index` alone.
    public Rows row(long index) {
        return one(at + index * stride, hostAt + index * hostStride, length);
    }
}
