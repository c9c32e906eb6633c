package org.jmpi.gpu.internal.cuda;

import java.lang.foreign.MemorySegment;
import org.jmpi.gpu.DeviceInfo;
import org.jmpi.gpu.Range;
import org.jmpi.gpu.internal.backend.BackendEvent;
import org.jmpi.gpu.internal.backend.BackendMemory;
import org.jmpi.gpu.internal.backend.BackendStream;
import org.jmpi.gpu.internal.backend.Rows;
import org.jmpi.gpu.internal.library.Call;
import org.jspecify.annotations.Nullable;

/// A stream of the driver, which waits for no other one unless told.
final class CudaStream implements BackendStream {
    /// `CU_STREAM_NON_BLOCKING`: the default stream, which a program may use, doesn't hold this one up.
    private static final long NON_BLOCKING = 1;

    private final CudaContext context;
    private final long handle;
    private final boolean isOwn;
    private final DeviceInfo info;
    /// The last launch, for messages of what comes out later; kept in parts, since a launch makes no text.
    private volatile @Nullable String lastKernel;
    private volatile @Nullable Range lastRange;

    /// @param isOwn whether it is to be given back, rather than the program's
    CudaStream(CudaContext context, long handle, boolean isOwn, DeviceInfo info) {
        this.context = context;
        this.handle = handle;
        this.isOwn = isOwn;
        this.info = info;
    }

    static CudaStream create(CudaContext context, DeviceInfo info) {
        context.use();
        Scratch scratch = Scratch.get();
        Result.check(Driver.STREAM_CREATE.call(scratch.result(), NON_BLOCKING),
                "cuStreamCreate, device=" + info.id());
        return new CudaStream(context, scratch.asLong(), true, info);
    }

    long handle() {
        return handle;
    }

    CudaContext context() {
        return context;
    }

    /// Note a launch.
    void launched(String kernel, Range range) {
        lastKernel = kernel;
        lastRange = range;
    }

    private void check(int result, Call call) {
        if (result != Result.SUCCESS) {
            String last = lastKernel == null ? "none" : lastKernel + " on " + lastRange;
            throw Result.failed(result, call.name() + ", device=" + info.id() + ", last kernel=" + last);
        }
    }

    /// Set memory to zeros, and wait.
    void clear(CudaMemory memory, long bytes) {
        check(Driver.FILL.call(memory.pointer(), 0, bytes, handle), Driver.FILL);
        synchronise();
    }

    @Override
    public void write(MemorySegment host, BackendMemory memory, Rows rows, boolean wait) {
        move(true, host, ((CudaMemory) memory).pointer(), rows, wait);
    }

    @Override
    public void read(BackendMemory memory, MemorySegment host, Rows rows, boolean wait) {
        move(false, host, ((CudaMemory) memory).pointer(), rows, wait);
    }

    private void move(boolean toDevice, MemorySegment host, long pointer, Rows rows, boolean wait) {
        context.use();
        if (rows.count() == 1) {
            run(toDevice, host.address() + rows.hostAt(), pointer + rows.at(), rows.length());
        } else if (RowsCopy.fits(rows)) {
            RowsCopy.set(Scratch.get().structure(), toDevice, host.address(), pointer, rows);
            check(Driver.ROWS.call(Scratch.get().result(), handle), Driver.ROWS);
        } else {
            for (long i = 0; i < rows.count(); i++) {
                run(toDevice, host.address() + rows.hostAt() + i * rows.hostStride(),
                        pointer + rows.at() + i * rows.stride(), rows.length());
            }
        }
        if (wait) {
            synchronise();
        }
    }

    private void run(boolean toDevice, long host, long device, long bytes) {
        if (toDevice) {
            check(Driver.TO_DEVICE.call(device, host, bytes, handle), Driver.TO_DEVICE);
        } else {
            check(Driver.TO_HOST.call(host, device, bytes, handle), Driver.TO_HOST);
        }
    }

    @Override
    public void copy(BackendMemory from, long at, BackendMemory to, long toAt, long bytes) {
        context.use();
        check(Driver.ON_DEVICE.call(((CudaMemory) to).pointer() + toAt, ((CudaMemory) from).pointer() + at, bytes,
                handle), Driver.ON_DEVICE);
    }

    @Override
    public BackendEvent mark() {
        context.use();
        CudaEvent event = CudaEvent.create(context);
        check(Driver.EVENT_RECORD.call(event.handle(), handle), Driver.EVENT_RECORD);
        return event;
    }

    @Override
    public void waitFor(BackendEvent event) {
        context.use();
        check(Driver.STREAM_WAIT.call(handle, ((CudaEvent) event).handle(), 0), Driver.STREAM_WAIT);
    }

    @Override
    public void synchronise() {
        context.use();
        check(Driver.STREAM_SYNCHRONISE.call(handle), Driver.STREAM_SYNCHRONISE);
    }

    @Override
    public void close() {
        if (isOwn) {
            context.use();
            check(Driver.STREAM_DESTROY.call(handle), Driver.STREAM_DESTROY);
        }
    }
}
