package org.jmpi.gpu.internal.device;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jmpi.Datatype;
import org.jmpi.ErrorClass;
import org.jmpi.gpu.Device;
import org.jmpi.gpu.DeviceBuf;
import org.jmpi.gpu.DeviceException;
import org.jmpi.gpu.DeviceInfo;
import org.jmpi.gpu.KernelSource;
import org.jmpi.gpu.Kernels;
import org.jmpi.gpu.Stream;
import org.jmpi.gpu.internal.backend.Backend;
import org.jmpi.gpu.internal.backend.BackendDevice;
import org.jmpi.gpu.internal.backend.BackendMemory;
import org.jmpi.gpu.internal.backend.BackendStream;
import org.jmpi.gpu.internal.element.ElementKernels;
import org.jmpi.gpu.internal.kernel.Signature;
import org.jmpi.gpu.internal.kernel.Source;

/// An open device: knows what it gave out, so that closing it leaves nothing.
public final class DeviceImpl implements Device {
    private final DeviceInfo info;
    private final BackendDevice backend;
    private final StreamImpl stream;
    private final Set<Allocation> allocations = ConcurrentHashMap.newKeySet();
    private final Set<StreamImpl> streams = ConcurrentHashMap.newKeySet();
    private final Set<KernelsImpl> programs = ConcurrentHashMap.newKeySet();
    private final ElementKernels elements = new ElementKernels(this);
    private final ScratchMemory scratch = new ScratchMemory(this);
    private final BeltEnds belts = new BeltEnds(this);
    private volatile boolean closed;

    /// Open it.
    public DeviceImpl(DeviceInfo info, Backend opener) {
        this(info, opener.open(info));
    }

    /// Have one that is open.
    DeviceImpl(DeviceInfo info, BackendDevice opened) {
        this.info = info;
        backend = opened;
        stream = new StreamImpl(this, backend.newStream(), true);
        streams.add(stream);
    }

    @Override
    public DeviceInfo info() {
        return info;
    }

    @Override
    public DeviceBuf allocate(Datatype type, long count) {
        checkOpen();
        return adopt(backend.allocate(bytesOf(type, count)), type, count);
    }

    /// A buffer that has all of an allocation.
    DeviceBuf adopt(BackendMemory memory, Datatype type, long count) {
        var allocation = new Allocation(this, memory, bytesOf(type, count));
        allocations.add(allocation);
        return DeviceBufImpl.whole(allocation, type, count);
    }

    private static long bytesOf(Datatype type, long count) {
        if (count < 0) {
            throw new IllegalArgumentException("count is negative: count=" + count + "; give 0 or more");
        }
        if (count == 0) {
            return 0;
        }
        long end = type.trueLowerBound() + type.trueExtent();
        return Math.max(Math.addExact(Math.multiplyExact(count - 1, type.extent()), end), 0);
    }

    @Override
    public Kernels compile(KernelSource source, Map<String, String> defines) {
        checkOpen();
        Map<String, Signature> signatures = Source.signatures(source, defines);
        var kernels = new KernelsImpl(this, source, signatures, backend.compile(source, signatures, defines));
        programs.add(kernels);
        return kernels;
    }

    @Override
    public StreamImpl stream() {
        return stream;
    }

    @Override
    public Stream newStream() {
        checkOpen();
        return adopt(backend.newStream());
    }

    /// A stream that closes with the device at the latest.
    Stream adopt(BackendStream own) {
        var made = new StreamImpl(this, own, false);
        streams.add(made);
        return made;
    }

    BackendDevice backend() {
        return backend;
    }

    /// What combines and packs in its memory.
    ElementKernels elements() {
        return elements;
    }

    /// Memory for a while.
    ScratchMemory scratch() {
        return scratch;
    }

    /// Its ends of belts.
    BeltEnds belts() {
        return belts;
    }

    void checkOpen() {
        if (closed) {
            throw new DeviceException(ErrorClass.ARG, "the device is closed: device=" + info.id()
                    + "; use it ahead of close()");
        }
    }

    void synchronise() {
        streams.forEach(StreamImpl::synchronise);
    }

    void forget(Allocation allocation) {
        allocations.remove(allocation);
    }

    void forget(StreamImpl closedStream) {
        streams.remove(closedStream);
    }

    void forget(KernelsImpl closedKernels) {
        programs.remove(closedKernels);
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        try {
            synchronise();
        } finally {
            closed = true;
            programs.forEach(KernelsImpl::release);
            allocations.forEach(Allocation::release);
            streams.forEach(StreamImpl::release);
            backend.close();
        }
    }

    @Override
    public String toString() {
        return info.id() + " (" + info.name() + ")";
    }
}
