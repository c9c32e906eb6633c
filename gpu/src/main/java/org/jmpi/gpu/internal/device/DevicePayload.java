package org.jmpi.gpu.internal.device;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.jmpi.Datatype;
import org.jmpi.gpu.internal.backend.BackendStream;
import org.jmpi.gpu.internal.backend.Rows;
import org.jmpi.spi.MemoryKind;
import org.jmpi.spi.Payload;
import org.jmpi.spi.TypeBlocks;
import org.jspecify.annotations.Nullable;

/// Data in memory that only its device's driver copies. Each read and write is a copy on the device's own stream, waited
/// for; what has gaps goes block by block, or by rows of blocks. Java arrays go through native memory, since a driver
/// can't hold them in place.
final class DevicePayload implements Payload {
    private static final int PIECE = 256 << 10;
    private static final ThreadLocal<MemorySegment> PIECES =
            ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(PIECE, Long.BYTES));

    private final Allocation allocation;
    private final long origin;
    private final Datatype type;
    private final long count;
    private final long packedSize;

    DevicePayload(Allocation allocation, long origin, Datatype type, long count) {
        this.allocation = allocation;
        this.origin = origin;
        this.type = type;
        this.count = count;
        this.packedSize = Math.multiplyExact(count, type.size());
    }

    /// Does a copy of blocks one way or the other.
    @FunctionalInterface
    private interface Mover {
        void move(Rows rows);
    }

    /// Begin to copy native memory there.
    void writeOn(BackendStream stream, long offset, MemorySegment host, long hostOffset, long length, boolean wait) {
        eachBlock(offset, hostOffset, length, rows -> stream.write(host, allocation.memory(), rows, wait));
    }

    /// Begin to copy to native memory.
    void readOn(BackendStream stream, long offset, MemorySegment host, long hostOffset, long length, boolean wait) {
        eachBlock(offset, hostOffset, length, rows -> stream.read(allocation.memory(), host, rows, wait));
    }

    private void eachBlock(long offset, long hostOffset, long length, Mover mover) {
        Objects.checkFromIndexSize(offset, length, packedSize);
        allocation.checkAlive();
        if (length == 0) {
            return;
        }
        if (type.isContiguous()) {
            mover.move(Rows.one(origin + type.trueLowerBound() + offset, hostOffset, length));
            return;
        }
        ((TypeBlocks) type).blocks(count, origin, offset, length,
                (at, stride, packedAt, packedStride, run, times) -> mover.move(
                        new Rows(at, stride, hostOffset + packedAt, packedStride, run, times)));
    }

    private BackendStream stream() {
        return allocation.device().stream().backend();
    }

    @Override
    public void read(long offset, MemorySegment target, long targetOffset, long length) {
        if (target.isNative()) {
            readOn(stream(), offset, target, targetOffset, length, true);
            return;
        }
        MemorySegment piece = PIECES.get();
        for (long done = 0; done < length; done += PIECE) {
            long bytes = Math.min(PIECE, length - done);
            readOn(stream(), offset + done, piece, 0, bytes, true);
            MemorySegment.copy(piece, 0, target, targetOffset + done, bytes);
        }
    }

    @Override
    public void write(long offset, MemorySegment source, long sourceOffset, long length) {
        if (source.isNative()) {
            writeOn(stream(), offset, source, sourceOffset, length, true);
            return;
        }
        MemorySegment piece = PIECES.get();
        for (long done = 0; done < length; done += PIECE) {
            long bytes = Math.min(PIECE, length - done);
            MemorySegment.copy(source, sourceOffset + done, piece, 0, bytes);
            writeOn(stream(), offset + done, piece, 0, bytes, true);
        }
    }

    @Override
    public long packedSize() {
        return packedSize;
    }

    @Override
    public MemoryKind kind() {
        return MemoryKind.DEVICE;
    }

    @Override
    public @Nullable MemorySegment contiguous() {
        return null;
    }

    @Override
    public int signature() {
        return type.signature();
    }

    @Override
    public boolean isAlive() {
        return allocation.isAlive();
    }
}
