package org.jmpi.internal.datatype;

import java.util.Objects;
import org.jmpi.Buf;
import org.jmpi.Datatype;
import org.jmpi.spi.MemoryKind;
import org.jmpi.spi.Payload;

/// A buffer in memory of this process: `count` elements, the first with its displacement 0 at byte `origin`.
abstract sealed class HostBuf implements Buf, Payload permits ContiguousBuf, GappedBuf {
    private final HostMemory memory;
    private final long origin;
    private final TypeLayout type;
    private final long count;
    private final long packedSize;
    private final int signature;
    private final boolean readOnly;

    HostBuf(HostMemory memory, long origin, TypeLayout type, long count) {
        this.memory = memory;
        this.origin = origin;
        this.type = type;
        this.count = count;
        this.packedSize = count * type.size();
        this.signature = type.signature();
        this.readOnly = memory.readOnly();
    }

    /// Make a buffer, after checking that it lies in its memory.
    static HostBuf of(HostMemory memory, long origin, TypeLayout type, long count) {
        Extents.check(memory, origin, type, count);
        Layout layout = type.layout(count);
        if (layout instanceof Run run && memory instanceof SegmentMemory segment) {
            long start = run.size == 0 ? 0 : origin + run.low;
            return new ContiguousBuf(segment, origin, type, count, start);
        }
        return new GappedBuf(memory, origin, type, count, layout.at(origin));
    }

    final HostMemory memory() {
        return memory;
    }

    /// Tell where the data lies, counted from the first byte of memory.
    abstract void locate(Footprint place);

    final void checkRead(long offset, long length) {
        Objects.checkFromIndexSize(offset, length, packedSize);
        memory.checkAlive();
    }

    final void checkWrite(long offset, long length) {
        checkRead(offset, length);
        if (readOnly) {
            throw new IllegalArgumentException("buffer is read-only: buffer=" + this
                    + "; receive into writable memory");
        }
    }

    @Override
    public final long count() {
        return count;
    }

    @Override
    public final Datatype datatype() {
        return type;
    }

    @Override
    public final boolean readOnly() {
        return readOnly;
    }

    @Override
    public final long packedSize() {
        return packedSize;
    }

    @Override
    public final int signature() {
        return signature;
    }

    @Override
    public final MemoryKind kind() {
        return memory.kind();
    }

    @Override
    public final boolean isAlive() {
        return memory.isAlive();
    }

    @Override
    public final Buf slice(long offset, long elements) {
        Checks.range("buffer", offset, elements, count);
        return of(memory, origin + offset * type.extent(), type, elements);
    }

    @Override
    public final Buf as(Datatype newType, long newCount) {
        TypeLayout layout = TypeLayout.of(newType);
        if (layout.size() > 0 && layout.basics().alignment() > memory.alignment()) {
            throw new IllegalArgumentException(
                    "datatype is more strictly aligned than the array's elements: datatype="
                            + newType.name() + ", alignment=" + layout.basics().alignment()
                            + ", array's alignment="
                            + memory.alignment() + "; use an array of a larger type, or native memory");
        }
        return of(memory, origin, layout, newCount);
    }

    @Override
    public final String toString() {
        return "Buf[" + count + " × " + type.name() + ", " + kind() + (readOnly ? ", read-only]" : "]");
    }
}
