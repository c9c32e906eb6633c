package org.jmpi.internal.datatype;

import java.lang.foreign.MemorySegment;
import java.nio.Buffer;
import org.jmpi.Buf;
import org.jmpi.Datatype;

/// Makes the buffers behind the static methods of [Buf]. Each of them is a `Payload` too.
public final class Bufs {
    private static final Buf EMPTY = segment(MemorySegment.ofArray(new byte[0]), Types.BYTE, 0);

    private Bufs() {
    }

    /// Elements `offset` to `offset + count` of an array, given as a segment.
    public static Buf heap(MemorySegment array, int offset, int count, Datatype type) {
        long bytes = type.size();
        Checks.range("array", offset, count, array.byteSize() / bytes);
        SegmentMemory range = new SegmentMemory(array.asSlice(offset * bytes, count * bytes));
        return HostBuf.of(range, 0, TypeLayout.of(type), count);
    }

    /// A range of an array of booleans.
    public static Buf booleans(boolean[] array, int offset, int count) {
        Checks.range("array", offset, count, array.length);
        return HostBuf.of(new BooleanMemory(array, offset, count), 0, TypeLayout.of(Types.BOOLEAN), count);
    }

    /// Elements from the first byte of a segment on.
    public static Buf segment(MemorySegment memory, Datatype type, long count) {
        return HostBuf.of(SegmentMemory.checked(memory), 0, TypeLayout.of(type), count);
    }

    /// The remaining elements of a buffer.
    public static Buf nio(Buffer buffer) {
        return NioBuffers.buf(buffer);
    }

    /// A buffer of no elements.
    public static Buf empty() {
        return EMPTY;
    }
}
