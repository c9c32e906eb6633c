package org.jmpi.internal.transport;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.jmpi.internal.memory.PieceCopy;
import org.jmpi.spi.Payload;
import org.jmpi.spi.SharedWriter;

/// Copies pieces of buffers to memory that other ranks read: as [PieceCopy] does where a buffer has no gaps.
public final class PieceWriter implements SharedWriter {
    private final PieceCopy pieces = new PieceCopy();

    @Override
    public void write(Payload source, long offset, MemorySegment target, long at, long length) {
        MemorySegment run = source.contiguous();
        if (run == null || !source.isAlive()) { // then it says so
            source.read(offset, target, at, length);
        } else {
            Objects.checkFromIndexSize(at, length, target.byteSize());
            pieces.copy(run, offset, target.address() + at, length);
        }
    }
}
