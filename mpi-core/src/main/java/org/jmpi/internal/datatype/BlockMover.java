package org.jmpi.internal.datatype;

/// Copies equally long, equally spaced blocks between memory with gaps and packed bytes, in one of both
/// directions.
///
/// @param <P> what holds the packed bytes
interface BlockMover<P> {

    /// Copy `count` blocks of `length` bytes: block i lies at `at + i × stride` in memory and at
    /// `packedAt + i × packedStride` among the packed bytes.
    void blocks(long at, long stride, P packed, long packedAt, long packedStride, long length, long count);
}
