package org.jmpi.spi;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/// A buffer as transports and collectives see it: a stream of `packedSize` bytes, its elements one after the other
/// without gaps, readable and writable at any byte offset. Every `Buf` is one.
///
/// Reads and writes may come from any thread, one at a time for any byte.
public interface Payload {

    /// Length of the packed stream in bytes.
    long packedSize();

    /// Kind of the memory behind it.
    MemoryKind kind();

    /// The packed stream as one segment, where memory holds it so without gaps; else null. Accessible from any thread, and
    /// even when the memory was closed: ask [#isAlive] ahead of each use.
    @Nullable
    MemorySegment contiguous();

    /// Signature class of its elements, as `Datatype.signature`.
    int signature();

    /// Copy stream bytes `offset` to `offset + length` to `target` from `targetOffset` on.
    ///
    /// @throws IllegalStateException where the memory was closed
    void read(long offset, MemorySegment target, long targetOffset, long length);

    /// Copy `length` bytes of `source` from `sourceOffset` on into the stream from `offset` on.
    ///
    /// @throws IllegalStateException where the memory was closed
    void write(long offset, MemorySegment source, long sourceOffset, long length);

    /// What a message that begins now is copied from or to; asked for each anew. Another payload than this one where the memory
    /// can be shown for the time of one message only.
    default Payload forMessage() {
        return this;
    }

    /// Whether the memory is still there; checked before raw addresses of it are used.
    boolean isAlive();
}
