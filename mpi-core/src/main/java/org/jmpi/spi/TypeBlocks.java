package org.jmpi.spi;

/// Where the data of a datatype lies, for memory that only its owner can copy. Every `Datatype` is one.
public interface TypeBlocks {

    /// Tell where packed bytes `from` to `from + length` of `count` elements lie, in packed order.
    ///
    /// @param origin place in memory of displacement 0 of the first element, in bytes
    void blocks(long count, long origin, long from, long length, Visitor visitor);

    /// Is told of blocks.
    @FunctionalInterface
    interface Visitor {
        /// `times` blocks of `length` bytes: block i lies at `at + i × stride` in memory, and at
        /// `packedAt + i × packedStride` behind the first packed byte that was asked for.
        void blocks(long at, long stride, long packedAt, long packedStride, long length, long times);
    }
}
