package org.jmpi.internal.datatype;

import java.lang.foreign.MemorySegment;
import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/// Finds the array behind a segment, and remembers the last small one: [MemorySegment#heapBase] makes an `Optional`
/// each time, which the compiler removes only where few classes of segments meet. Used by one thread.
///
/// @param <A> the array's type
final class ArrayFinder<A> {
    /// Larger arrays aren't remembered, since that keeps them from being collected.
    private static final int REMEMBERED_BYTES = 1 << 16;

    private final Class<A> arrayType;
    private final int bytes;
    private @Nullable MemorySegment seen;
    private @Nullable A array;

    /// @param bytes length of an element
    ArrayFinder(Class<A> arrayType, int bytes) {
        this.arrayType = arrayType;
        this.bytes = bytes;
    }

    /// The array in which the segment's byte `offset` begins an element; null where there is none.
    @Nullable
    A behind(MemorySegment segment, long offset) {
        if (segment.isNative() || (segment.address() + offset) % bytes != 0) {
            return null;
        }
        return segment.equals(seen) ? array : look(segment);
    }

    private @Nullable A look(MemorySegment segment) {
        Object base = segment.heapBase().orElse(this);
        if (!arrayType.isInstance(base)) {
            return null;
        }
        A found = arrayType.cast(base);
        if ((long) Array.getLength(found) * bytes <= REMEMBERED_BYTES) {
            seen = segment;
            array = found;
        }
        return found;
    }
}
