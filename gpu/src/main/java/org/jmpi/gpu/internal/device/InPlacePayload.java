package org.jmpi.gpu.internal.device;

import java.lang.foreign.MemorySegment;
import org.jmpi.spi.MemoryKind;
import org.jmpi.spi.Payload;
import org.jspecify.annotations.Nullable;

/// Data in memory of this process that a device's queue works on, for one operation: native memory like any other, behind what
/// the queue was given. That is waited for when the memory is first asked for, which for a receive is when its message is there.
final class InPlacePayload implements Payload {
    private final DevicePayload data;
    private volatile @Nullable MemorySegment memory;

    /// @param data without gaps
    InPlacePayload(DevicePayload data) {
        this.data = data;
    }

    @Override
    public @Nullable MemorySegment contiguous() {
        MemorySegment settled = memory;
        if (settled == null) {
            settled = data.settled();
            memory = settled;
        }
        return settled;
    }

    @Override
    public long packedSize() {
        return data.packedSize();
    }

    @Override
    public MemoryKind kind() {
        return MemoryKind.NATIVE;
    }

    @Override
    public int signature() {
        return data.signature();
    }

    @Override
    public void read(long offset, MemorySegment target, long targetOffset, long length) {
        data.read(offset, target, targetOffset, length);
    }

    @Override
    public void write(long offset, MemorySegment source, long sourceOffset, long length) {
        data.write(offset, source, sourceOffset, length);
    }

    @Override
    public boolean isAlive() {
        return data.isAlive();
    }
}
