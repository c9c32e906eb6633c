package org.jmpi.gpu.internal.device;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jmpi.Datatype;
import org.jmpi.gpu.internal.backend.BackendStream;
import org.jmpi.gpu.internal.backend.Rows;
import org.jmpi.spi.MemoryKind;
import org.jmpi.spi.Payload;
import org.jmpi.spi.TypeBlocks;
import org.jspecify.annotations.Nullable;

/// Data in memory that only its device's driver copies. Each read and write is a copy on the device's own stream, waited
/// for; what has gaps goes block by block, by rows of blocks, or packed by a kernel. Java arrays go through native memory, since a driver
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
            mover.move(Rows.one(first() + offset, hostOffset, length));
            return;
        }
        ((TypeBlocks) type).blocks(count, origin, offset, length,
                (at, stride, packedAt, packedStride, run, times) -> mover.move(
                        new Rows(at, stride, hostOffset + packedAt, packedStride, run, times)));
    }

    Allocation allocation() {
        return allocation;
    }

    /// Where displacement 0 of the first element stands in the allocation.
    long origin() {
        return origin;
    }

    /// Where the first byte of data stands in the allocation.
    long first() {
        return origin + type.trueLowerBound();
    }

    boolean hasGaps() {
        return !type.isContiguous();
    }

    /// Whether the elements of another lie as these do.
    boolean isAlike(DevicePayload other) {
        return type.equals(other.type);
    }

    /// The blocks of a range beside as many bytes without gaps elsewhere; null where there are more than `most`.
    @Nullable
    List<Rows> rows(long offset, long otherAt, long length, int most) {
        List<Rows> rows = new ArrayList<>();
        eachBlock(offset, otherAt, length, row -> {
            if (rows.size() <= most) {
                rows.add(row);
            }
        });
        return rows.size() > most ? null : rows;
    }

    /// The memory itself, behind what the device's own stream has to do; null where it isn't this process's, or has gaps.
    @Nullable
    MemorySegment settled() {
        allocation.checkAlive();
        MemorySegment memory = hasGaps() ? null : stream().settled(allocation.memory());
        return memory == null ? null : memory.asSlice(packedSize == 0 ? 0 : first(), packedSize);
    }

    @Override
    public Payload forMessage() {
        return allocation.memory().isOfThisProcess() && !hasGaps() ? new InPlacePayload(this) : this;
    }

    /// The device's own.
    BackendStream stream() {
        return allocation.device().stream().backend();
    }

    @Override
    public void read(long offset, MemorySegment target, long targetOffset, long length) {
        if (target.isNative()) {
            readNative(offset, target, targetOffset, length);
            return;
        }
        MemorySegment piece = PIECES.get();
        for (long done = 0; done < length; done += PIECE) {
            long bytes = Math.min(PIECE, length - done);
            readNative(offset + done, piece, 0, bytes);
            MemorySegment.copy(piece, 0, target, targetOffset + done, bytes);
        }
    }

    private void readNative(long offset, MemorySegment target, long targetOffset, long length) {
        if (!Packing.read(this, offset, target, targetOffset, length)) {
            readOn(stream(), offset, target, targetOffset, length, true);
        }
    }

    @Override
    public void write(long offset, MemorySegment source, long sourceOffset, long length) {
        if (source.isNative()) {
            writeNative(offset, source, sourceOffset, length);
            return;
        }
        MemorySegment piece = PIECES.get();
        for (long done = 0; done < length; done += PIECE) {
            long bytes = Math.min(PIECE, length - done);
            MemorySegment.copy(source, sourceOffset + done, piece, 0, bytes);
            writeNative(offset + done, piece, 0, bytes);
        }
    }

    private void writeNative(long offset, MemorySegment source, long sourceOffset, long length) {
        if (!Packing.write(this, offset, source, sourceOffset, length)) {
            writeOn(stream(), offset, source, sourceOffset, length, true);
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
