package org.jmpi.collectives.execute;

import java.lang.foreign.MemorySegment;
import org.jmpi.Datatype;
import org.jmpi.spi.MemoryKind;
import org.jmpi.spi.Payload;

/// Native scratch memory as a payload of bytes; its memory lives as long as it is reachable.
final class Scratch implements Payload {
    /// No bytes; messages without content come from here.
    static final Scratch NONE = new Scratch(MemorySegment.NULL);

    private final MemorySegment memory;

    Scratch(MemorySegment memory) {
        this.memory = memory;
    }

    /// The memory itself.
    MemorySegment memory() {
        return memory;
    }

    @Override
    public long packedSize() {
        return memory.byteSize();
    }

    @Override
    public MemoryKind kind() {
        return MemoryKind.NATIVE;
    }

    @Override
    public MemorySegment contiguous() {
        return memory;
    }

    /// BYTE, which matches all: the same scratch holds elements of any type.
    @Override
    public int signature() {
        return Datatype.BYTE.signature();
    }

    @Override
    public void read(long offset, MemorySegment target, long targetOffset, long length) {
        MemorySegment.copy(memory, offset, target, targetOffset, length);
    }

    @Override
    public void write(long offset, MemorySegment source, long sourceOffset, long length) {
        MemorySegment.copy(source, sourceOffset, memory, offset, length);
    }

    @Override
    public boolean isAlive() {
        return true;
    }
}
