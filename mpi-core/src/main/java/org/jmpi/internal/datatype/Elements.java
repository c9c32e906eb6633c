package org.jmpi.internal.datatype;

import java.lang.foreign.MemorySegment;
import java.lang.reflect.Array;

/// Access to elements of one Java type as an array: the user's own, or a small one of the thread.
///
/// @param <A> the array's type
final class Elements<A> {
    /// Length of a thread's array in bytes: two of them stay in the first-level cache.
    static final int SCRATCH_BYTES = 4096;

    private final Class<A> arrayType;
    private final int bytes;
    private final ThreadLocal<Scratch<A>> scratch = ThreadLocal.withInitial(this::newScratch);

    /// @param bytes length of an element
    Elements(Class<A> arrayType, int bytes) {
        this.arrayType = arrayType;
        this.bytes = bytes;
    }

    /// Two operands of a thread, the segments that show them, and who finds the user's.
    record Scratch<A>(A in, MemorySegment inSegment, A inOut, MemorySegment inOutSegment, ArrayFinder<A> usersIn,
            ArrayFinder<A> usersInOut) {
    }

    int bytes() {
        return bytes;
    }

    /// The current thread's arrays.
    Scratch<A> scratch() {
        return scratch.get();
    }

    /// Index of the segment's byte `offset` in the array behind it.
    int index(MemorySegment segment, long offset) {
        return (int) ((segment.address() + offset) / bytes);
    }

    private Scratch<A> newScratch() {
        A in = newArray();
        A inOut = newArray();
        return new Scratch<>(in, segmentOf(in), inOut, segmentOf(inOut), new ArrayFinder<>(arrayType, bytes),
                new ArrayFinder<>(arrayType, bytes));
    }

    private A newArray() {
        return arrayType.cast(Array.newInstance(arrayType.componentType(), SCRATCH_BYTES / bytes));
    }

    /// The first `switch` over types takes a process some milliseconds, and a rank's start may have a reduction in it.
    private static MemorySegment segmentOf(Object array) {
        if (array instanceof byte[] bytes) {
            return MemorySegment.ofArray(bytes);
        } else if (array instanceof short[] shorts) {
            return MemorySegment.ofArray(shorts);
        } else if (array instanceof char[] chars) {
            return MemorySegment.ofArray(chars);
        } else if (array instanceof int[] ints) {
            return MemorySegment.ofArray(ints);
        } else if (array instanceof long[] longs) {
            return MemorySegment.ofArray(longs);
        } else if (array instanceof float[] floats) {
            return MemorySegment.ofArray(floats);
        } else if (array instanceof double[] doubles) {
            return MemorySegment.ofArray(doubles);
        }
        throw new IllegalArgumentException("no segment shows an array of class " + array.getClass());
    }
}
