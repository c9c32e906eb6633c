package org.jmpi.internal.datatype;

import java.lang.foreign.MemorySegment;
import org.jmpi.spi.MemoryKind;
import org.jspecify.annotations.Nullable;

/// A range of a `boolean[]`, which no segment can show; a boolean counts as one byte.
final class BooleanMemory extends HostMemory {
    private final boolean[] array;
    private final int offset;
    private final int length;

    BooleanMemory(boolean[] array, int offset, int length) {
        this.array = array;
        this.offset = offset;
        this.length = length;
    }

    @Override
    long byteSize() {
        return length;
    }

    @Override
    boolean readOnly() {
        return false;
    }

    @Override
    MemoryKind kind() {
        return MemoryKind.HEAP;
    }

    @Override
    boolean isAlive() {
        return true;
    }

    @Override
    long alignment() {
        return 1;
    }

    @Override
    @Nullable
    MemorySegment segment() {
        return null;
    }

    @Override
    Object base() {
        return array;
    }

    @Override
    long start() {
        return offset;
    }

    @Override
    Blocks blocks() {
        return new BooleanBlocks(array, offset);
    }
}
