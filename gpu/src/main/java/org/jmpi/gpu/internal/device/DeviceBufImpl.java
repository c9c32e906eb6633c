package org.jmpi.gpu.internal.device;

import java.lang.foreign.MemorySegment;
import org.jmpi.Buf;
import org.jmpi.Datatype;
import org.jmpi.Op;
import org.jmpi.gpu.Device;
import org.jmpi.gpu.DeviceBuf;
import org.jmpi.gpu.internal.backend.BackendKernel.Place;
import org.jmpi.spi.DirectPayload;
import org.jmpi.spi.MemoryKind;
import org.jmpi.spi.Payload;
import org.jmpi.spi.ReducingPayload;
import org.jspecify.annotations.Nullable;

/// `count` elements of a device's memory, the first with its displacement 0 at byte `origin`.
final class DeviceBufImpl implements DeviceBuf, DirectPayload, ReducingPayload {
    private final Allocation allocation;
    private final long origin;
    private final Datatype type;
    private final long count;
    private final boolean isWhole;
    private final Payload data;

    private DeviceBufImpl(Allocation allocation, long origin, Datatype type, long count, boolean isWhole) {
        this.allocation = allocation;
        this.origin = origin;
        this.type = type;
        this.count = count;
        this.isWhole = isWhole;
        checkRange();
        MemorySegment direct = allocation.memory().direct();
        this.data = direct == null ? new DevicePayload(allocation, origin, type, count)
                : (Payload) Buf.of(direct).slice(origin, 0).as(type, count);
    }

    static DeviceBufImpl whole(Allocation allocation, Datatype type, long count) {
        return new DeviceBufImpl(allocation, 0, type, count, true);
    }

    /// Elements from a byte of an allocation on, for a kernel.
    static DeviceBufImpl part(Allocation allocation, long first, Datatype type, long count) {
        return new DeviceBufImpl(allocation, first, type, count, false);
    }

    private void checkRange() {
        long one = count == 0 ? 0 : type.trueExtent();
        long first = count == 0 ? origin : origin + type.trueLowerBound();
        long last = count == 0 ? origin : first + Math.multiplyExact(count - 1, type.extent());
        if (Math.min(first, last) < 0 || Math.max(first, last) + one > allocation.bytes()) {
            throw new IllegalArgumentException("elements don't lie in the buffer's memory: first byte=" + origin
                    + ", count=" + count + ", datatype=" + type.name() + ", memory=" + allocation.bytes()
                    + " bytes; give fewer, or allocate more");
        }
    }

    /// What a kernel is handed.
    Place place() {
        allocation.checkAlive();
        return new Place(allocation.memory(), count == 0 ? 0 : origin + type.trueLowerBound(), packedSize());
    }

    /// The data where copies on a stream are made of it.
    Payload data() {
        return data;
    }

    @Override
    public Device device() {
        return allocation.device();
    }

    @Override
    public void upload(Buf from) {
        checkAlive();
        PayloadCopy.copy(sameLength(from), data);
    }

    @Override
    public void download(Buf to) {
        checkAlive();
        PayloadCopy.copy(data, sameLength(to));
    }

    private void checkAlive() {
        allocation.device().checkOpen();
        allocation.checkAlive();
    }

    private Payload sameLength(Buf other) {
        if (other instanceof Payload payload && payload.packedSize() == packedSize()) {
            return payload;
        }
        long bytes = other.count() * other.datatype().size();
        throw new IllegalArgumentException("buffers must be of the same length: device=" + packedSize()
                + " bytes, host=" + bytes + " bytes; pass a slice of the longer one");
    }

    @Override
    public DeviceBuf slice(long offset, long elements) {
        if (offset < 0 || elements < 0 || offset + elements > count) {
            throw new IllegalArgumentException("range leaves the buffer: offset=" + offset + ", count=" + elements
                    + ", buffer's count=" + count + "; stay in 0 to " + count);
        }
        return new DeviceBufImpl(allocation, origin + offset * type.extent(), type, elements, false);
    }

    @Override
    public DeviceBuf as(Datatype newType, long newCount) {
        return new DeviceBufImpl(allocation, origin, newType, newCount, false);
    }

    @Override
    public void close() {
        if (isWhole) {
            allocation.free();
        }
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public Datatype datatype() {
        return type;
    }

    @Override
    public boolean readOnly() {
        return false;
    }

    @Override
    public long packedSize() {
        return data.packedSize();
    }

    @Override
    public MemoryKind kind() {
        return data.kind();
    }

    @Override
    public @Nullable MemorySegment contiguous() {
        return data.contiguous();
    }

    /// Memory that only the driver copies stays this buffer's: it may describe itself to another device.
    @Override
    public Payload forMessage() {
        Payload own = data.forMessage();
        return own == data ? this : own;
    }

    @Override
    public int signature() {
        return type.signature();
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
    public long shortestDirect() {
        return type.isContiguous() ? Math.min(DirectCopy.shortest(allocation), shortestFed()) : Long.MAX_VALUE;
    }

    @Override
    public long shortestFed() {
        return type.isContiguous() ? allocation.device().belts().shortest() : Long.MAX_VALUE;
    }

    @Override
    public boolean describe(long offset, MemorySegment description) {
        return DirectCopy.describe(allocation, first() + offset, description);
    }

    @Override
    public @Nullable Fetch fetch(long offset, MemorySegment description, long length) {
        return type.isContiguous() ? DirectCopy.begin(allocation, first() + offset, description, length) : null;
    }

    @Override
    public @Nullable Feed feed(long offset, MemorySegment belt, long length) {
        return data instanceof DevicePayload far ? allocation.device().belts().feed(far, offset, length, belt) : null;
    }

    @Override
    public @Nullable Fetch take(long offset, MemorySegment belt, long length) {
        return data instanceof DevicePayload far && type.isContiguous()
                ? allocation.device().belts().fetch(far, offset, length, belt)
                : null;
    }

    @Override
    public @Nullable MemorySegment settled() {
        return data instanceof DevicePayload far ? far.settled() : data.contiguous();
    }

    @Override
    public boolean combines(Op op, Datatype of, long bytes) {
        return ElementSteps.combines(allocation, op, of, bytes);
    }

    @Override
    public boolean combine(Payload from, long fromOffset, long offset, long length, Op op, Datatype of) {
        return data instanceof DevicePayload far && from instanceof DeviceBufImpl other
                && other.data instanceof DevicePayload source
                && ElementSteps.combine(source, fromOffset, far, offset, length, op, of);
    }

    @Override
    public boolean copy(Payload from, long fromOffset, long offset, long length) {
        return data instanceof DevicePayload far && from instanceof DeviceBufImpl other
                && other.data instanceof DevicePayload source
                && ElementSteps.copy(source, fromOffset, far, offset, length);
    }

    @Override
    public @Nullable Payload borrow(long bytes) {
        return allocation.device().scratch().borrow(bytes);
    }

    @Override
    public void giveBack(Payload borrowed) {
        allocation.device().scratch().giveBack((DeviceBufImpl) borrowed);
    }

    private long first() {
        return origin + type.trueLowerBound();
    }

    @Override
    public boolean isAlive() {
        return allocation.isAlive();
    }

    @Override
    public String toString() {
        return "DeviceBuf[" + count + " × " + type.name() + ", " + device().info().id() + "]";
    }
}
