package org.jmpi;

import java.lang.foreign.MemorySegment;
import java.nio.Buffer;
import org.jmpi.internal.datatype.Bufs;

/// Memory + count + datatype: what every operation sends from or receives into. Immutable view; makes no copy.
///
/// A `Buf` is cheap (one small object). Build it outside hot loops and reuse it. Thread-safe as its memory is.
public interface Buf {

    /// Number of elements of [#datatype].
    long count();

    /// Type of one element.
    Datatype datatype();

    /// Whether a receive into it is refused.
    boolean readOnly();

    /// Elements `offset` to `offset + count` of this buffer.
    ///
    /// @throws IllegalArgumentException where that leaves the buffer
    Buf slice(long offset, long count);

    /// The same memory read as `count` elements of another datatype, from the same first byte. They may reach anywhere in
    /// that memory, beyond this buffer's own elements too.
    ///
    /// @throws IllegalArgumentException where they don't fit in the memory, or need a stricter alignment than a heap
    ///                                  array's elements have
    Buf as(Datatype type, long count);

    /// A whole array.
    static Buf of(byte[] array) {
        return of(array, 0, array.length);
    }

    /// `count` elements of an array from `offset` on.
    ///
    /// @throws IllegalArgumentException where the range leaves the array
    static Buf of(byte[] array, int offset, int count) {
        return Bufs.heap(MemorySegment.ofArray(array), offset, count, Datatype.BYTE);
    }

    /// A whole array.
    static Buf of(boolean[] array) {
        return of(array, 0, array.length);
    }

    /// A range of an array, as [#of(byte[], int, int)].
    static Buf of(boolean[] array, int offset, int count) {
        return Bufs.booleans(array, offset, count);
    }

    /// A whole array.
    static Buf of(short[] array) {
        return of(array, 0, array.length);
    }

    /// A range of an array, as [#of(byte[], int, int)].
    static Buf of(short[] array, int offset, int count) {
        return Bufs.heap(MemorySegment.ofArray(array), offset, count, Datatype.SHORT);
    }

    /// A whole array.
    static Buf of(char[] array) {
        return of(array, 0, array.length);
    }

    /// A range of an array, as [#of(byte[], int, int)].
    static Buf of(char[] array, int offset, int count) {
        return Bufs.heap(MemorySegment.ofArray(array), offset, count, Datatype.CHAR);
    }

    /// A whole array.
    static Buf of(int[] array) {
        return of(array, 0, array.length);
    }

    /// A range of an array, as [#of(byte[], int, int)].
    static Buf of(int[] array, int offset, int count) {
        return Bufs.heap(MemorySegment.ofArray(array), offset, count, Datatype.INT);
    }

    /// A whole array.
    static Buf of(long[] array) {
        return of(array, 0, array.length);
    }

    /// A range of an array, as [#of(byte[], int, int)].
    static Buf of(long[] array, int offset, int count) {
        return Bufs.heap(MemorySegment.ofArray(array), offset, count, Datatype.LONG);
    }

    /// A whole array.
    static Buf of(float[] array) {
        return of(array, 0, array.length);
    }

    /// A range of an array, as [#of(byte[], int, int)].
    static Buf of(float[] array, int offset, int count) {
        return Bufs.heap(MemorySegment.ofArray(array), offset, count, Datatype.FLOAT);
    }

    /// A whole array.
    static Buf of(double[] array) {
        return of(array, 0, array.length);
    }

    /// A range of an array, as [#of(byte[], int, int)].
    static Buf of(double[] array, int offset, int count) {
        return Bufs.heap(MemorySegment.ofArray(array), offset, count, Datatype.DOUBLE);
    }

    /// `count` elements of a datatype in a segment, heap or native, from its first byte on.
    ///
    /// @throws IllegalArgumentException where they don't fit, or the segment is closed or belongs to another thread
    static Buf of(MemorySegment memory, Datatype type, long count) {
        return Bufs.segment(memory, type, count);
    }

    /// The bytes of a segment.
    static Buf of(MemorySegment memory) {
        return Bufs.segment(memory, Datatype.BYTE, memory.byteSize());
    }

    /// The remaining elements of a buffer, from its position to its limit; neither is moved.
    ///
    /// @throws IllegalArgumentException where the byte order isn't the machine's: call
    ///                                  `order(ByteOrder.nativeOrder())` before making the view
    static Buf of(Buffer buffer) {
        return Bufs.nio(buffer);
    }

    /// A buffer of no elements.
    static Buf empty() {
        return Bufs.empty();
    }
}
