package org.jmpi.internal.datatype;

/// Loops over small blocks in one kind of memory, from and to an array of packed bytes. Block i lies at
/// `at + i × stride` in memory and at `packedAt + i × packedStride` in the array; all in bytes.
///
/// One class for each kind of memory, so that each loop sees one class of array: see the package page.
interface Blocks {

    /// Copy `count` blocks of `length` bytes from memory to packed bytes.
    void gather(long at, long stride, byte[] packed, int packedAt, int packedStride, int length, int count);

    /// Copy `count` blocks of `length` bytes from packed bytes to memory.
    void scatter(long at, long stride, byte[] packed, int packedAt, int packedStride, int length, int count);
}
