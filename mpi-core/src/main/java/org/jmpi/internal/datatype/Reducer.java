package org.jmpi.internal.datatype;

import java.lang.foreign.MemorySegment;

/// A reduction of items of one length in any two segments.
interface Reducer {

    /// Bytes of one item.
    int itemBytes();

    /// Set `inOut[i] = in[i] op inOut[i]` for `items` items from the given byte offsets on.
    ///
    /// @throws IndexOutOfBoundsException where they leave a segment
    void reduce(MemorySegment in, long inOffset, MemorySegment inOut, long inOutOffset, long items);
}
