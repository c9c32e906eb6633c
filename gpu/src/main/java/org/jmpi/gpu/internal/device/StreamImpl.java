package org.jmpi.gpu.internal.device;

import java.lang.foreign.MemorySegment;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jmpi.gpu.DeviceBuf;
import org.jmpi.gpu.Event;
import org.jmpi.gpu.Stream;
import org.jmpi.gpu.internal.backend.BackendKernel.Place;
import org.jmpi.gpu.internal.backend.BackendStream;
import org.jmpi.spi.Payload;

/// A stream, after its arguments were checked.
final class StreamImpl implements Stream {
    private final DeviceImpl device;
    private final BackendStream backend;
    private final boolean isOwn;
    private final AtomicBoolean closed = new AtomicBoolean();

    /// @param isOwn whether it is the device's own, which closes with it
    StreamImpl(DeviceImpl device, BackendStream backend, boolean isOwn) {
        this.device = device;
        this.backend = backend;
        this.isOwn = isOwn;
    }

    DeviceImpl device() {
        return device;
    }

    BackendStream backend() {
        if (closed.get()) {
            throw new IllegalStateException("the stream is closed: device=" + device.info().id()
                    + "; use it ahead of close()");
        }
        return backend;
    }

    @Override
    public void upload(MemorySegment from, DeviceBuf to) {
        switch (data(to, from)) {
            case DevicePayload far -> far.writeOn(backend(), 0, from, 0, from.byteSize(), false);
            case Payload near -> near.write(0, from, 0, from.byteSize());
        }
    }

    @Override
    public void download(DeviceBuf from, MemorySegment to) {
        switch (data(from, to)) {
            case DevicePayload far -> far.readOn(backend(), 0, to, 0, to.byteSize(), false);
            case Payload near -> near.read(0, to, 0, to.byteSize());
        }
    }

    private Payload data(DeviceBuf buf, MemorySegment host) {
        DeviceBufImpl own = own(buf);
        if (!host.isNative()) {
            throw new IllegalArgumentException("a Java array moves while a stream copies: memory=" + host
                    + "; use native memory, from an Arena, or DeviceBuf.upload and download, which wait");
        }
        if (host.byteSize() != own.packedSize()) {
            throw new IllegalArgumentException("buffers must be of the same length: device=" + own.packedSize()
                    + " bytes, host=" + host.byteSize() + " bytes; pass a slice of the longer one");
        }
        return own.data();
    }

    private DeviceBufImpl own(DeviceBuf buf) {
        if (buf instanceof DeviceBufImpl own && own.device() == device) {
            return own;
        }
        throw new IllegalArgumentException("the buffer is another device's: buffer=" + buf + ", stream's device="
                + device.info().id() + "; use a stream of the buffer's device");
    }

    @Override
    public void copy(DeviceBuf from, DeviceBuf to) {
        Place source = own(from).place();
        Place target = own(to).place();
        if (source.bytes() != target.bytes() || !from.datatype().isContiguous() || !to.datatype().isContiguous()) {
            throw new IllegalArgumentException("a copy is of as many bytes, without gaps: from=" + from + ", to=" + to
                    + "; pass slices of the same length");
        }
        if (source.bytes() > 0) {
            backend().copy(source.memory(), source.offset(), target.memory(), target.offset(), source.bytes());
        }
    }

    @Override
    public Event record() {
        return new EventImpl(device, backend().mark());
    }

    @Override
    public void waitFor(Event event) {
        if (!(event instanceof EventImpl own) || own.device() != device) {
            throw new IllegalArgumentException("the event is another device's: stream's device=" + device.info().id()
                    + "; wait for it with Event.await");
        }
        backend().waitFor(own.backend());
    }

    @Override
    public void synchronise() {
        backend().synchronise();
    }

    @Override
    public void close() {
        if (!isOwn && !closed.get()) {
            backend.synchronise();
            release();
            device.forget(this);
        }
    }

    /// Give it back; nothing is under way.
    void release() {
        if (closed.compareAndSet(false, true)) {
            backend.close();
        }
    }
}
