package org.jmpi.gpu.internal.opencl;

import java.lang.foreign.MemorySegment;
import org.jmpi.gpu.DeviceInfo;
import org.jmpi.gpu.Range;
import org.jmpi.gpu.internal.backend.BackendEvent;
import org.jmpi.gpu.internal.backend.BackendMemory;
import org.jmpi.gpu.internal.backend.BackendStream;
import org.jmpi.gpu.internal.backend.Rows;
import org.jocl.CL;
import org.jocl.Pointer;
import org.jocl.cl_command_queue;
import org.jocl.cl_event;
import org.jocl.cl_mem;
import org.jspecify.annotations.Nullable;

/// An in-order command queue.
final class OpenClStream implements BackendStream {
    /// Most bytes of one copy: a Java buffer has less than 2 GiB.
    private static final long PIECE = 1L << 30;

    private final cl_command_queue queue;
    private final DeviceInfo info;
    /// Whether something was enqueued since the queue was last empty for sure; set behind each enqueueing.
    private volatile boolean isBusy = true;
    /// Whether others know the queue, who enqueue what they like.
    private volatile boolean isShared;
    /// The last launch, for messages of what comes out later; kept in parts, since a launch makes no text.
    private volatile @Nullable String lastKernel;
    private volatile @Nullable Range lastRange;

    OpenClStream(cl_command_queue queue, DeviceInfo info) {
        this.queue = queue;
        this.info = info;
    }

    cl_command_queue queue() {
        return queue;
    }

    /// The queue for others to use.
    cl_command_queue share() {
        isShared = true;
        return queue;
    }

    /// Note that a kernel was enqueued, and let the device begin.
    void launched(String kernel, Range range) {
        lastKernel = kernel;
        lastRange = range;
        begin();
    }

    private void begin() {
        isBusy = true;
        check(LaunchCalls.flush(queue.getNativePointer()), "clFlush");
    }

    private void check(int status, String what) {
        if (status != CL.CL_SUCCESS) {
            String last = lastKernel == null ? "none" : lastKernel + " on " + lastRange;
            throw Status.failed(status, what + ", device=" + info.id() + ", last kernel=" + last);
        }
    }

    @Override
    public void write(MemorySegment host, BackendMemory memory, Rows rows, boolean wait) {
        copy(true, host, memory, rows, wait);
    }

    @Override
    public void read(BackendMemory memory, MemorySegment host, Rows rows, boolean wait) {
        copy(false, host, memory, rows, wait);
    }

    private void copy(boolean isWrite, MemorySegment host, BackendMemory memory, Rows rows, boolean wait) {
        MemorySegment own = wait ? settled(memory) : null;
        if (own != null) {
            copyHere(isWrite, host, own, rows);
            return;
        }
        cl_mem mem = ((OpenClMemory) memory).mem();
        if (rows.count() == 1) {
            copyOne(isWrite, host, mem, rows, wait);
        } else if (isRectangle(rows)) {
            copyRectangle(isWrite, host, mem, rows, wait);
        } else {
            for (long i = 0; i < rows.count(); i++) {
                copyOne(isWrite, host, mem, rows.row(i), wait && i == rows.count() - 1);
            }
        }
        if (!wait) {
            begin();
        }
    }

    @Override
    public @Nullable MemorySegment settled(BackendMemory memory) {
        MemorySegment own = ((OpenClMemory) memory).host();
        if (own != null && (isBusy || isShared)) {
            synchronise();
        }
        return own;
    }

    /// Copy memory that is this process's.
    private static void copyHere(boolean isWrite, MemorySegment host, MemorySegment own, Rows rows) {
        for (long i = 0; i < rows.count(); i++) {
            long at = rows.at() + i * rows.stride();
            long hostAt = rows.hostAt() + i * rows.hostStride();
            if (isWrite) {
                MemorySegment.copy(host, hostAt, own, at, rows.length());
            } else {
                MemorySegment.copy(own, at, host, hostAt, rows.length());
            }
        }
    }

    private void copyOne(boolean isWrite, MemorySegment host, cl_mem mem, Rows row, boolean wait) {
        for (long done = 0; done < row.length(); done += PIECE) {
            long bytes = Math.min(PIECE, row.length() - done);
            boolean waits = wait && done + bytes == row.length();
            Pointer pointer = pointer(host, row.hostAt() + done, bytes);
            long at = row.at() + done;
            check(isWrite ? CL.clEnqueueWriteBuffer(queue, mem, waits, at, bytes, pointer, 0, null, null)
                    : CL.clEnqueueReadBuffer(queue, mem, waits, at, bytes, pointer, 0, null, null),
                    isWrite ? "clEnqueueWriteBuffer" : "clEnqueueReadBuffer");
        }
    }

    private static boolean isRectangle(Rows rows) {
        return rows.stride() >= rows.length() && rows.hostStride() >= rows.length()
                && rows.hostStride() * rows.count() <= PIECE;
    }

    private void copyRectangle(boolean isWrite, MemorySegment host, cl_mem mem, Rows rows, boolean wait) {
        Pointer pointer =
                pointer(host, rows.hostAt(), (rows.count() - 1) * rows.hostStride() + rows.length());
        long[] origin = {rows.at(), 0, 0};
        long[] region = {rows.length(), rows.count(), 1};
        check(isWrite
                ? CL.clEnqueueWriteBufferRect(queue, mem, wait, origin, new long[3], region, rows.stride(), 0,
                        rows.hostStride(), 0, pointer, 0, null, null)
                : CL.clEnqueueReadBufferRect(queue, mem, wait, origin, new long[3], region, rows.stride(), 0,
                        rows.hostStride(), 0, pointer, 0, null, null),
                isWrite ? "clEnqueueWriteBufferRect" : "clEnqueueReadBufferRect");
    }

    private static Pointer pointer(MemorySegment host, long at, long bytes) {
        return Pointer.to(host.asSlice(at, bytes).asByteBuffer());
    }

    @Override
    public void copy(BackendMemory from, long at, BackendMemory to, long toAt, long bytes) {
        check(CL.clEnqueueCopyBuffer(queue, ((OpenClMemory) from).mem(), ((OpenClMemory) to).mem(), at, toAt, bytes, 0,
                null, null), "clEnqueueCopyBuffer");
        begin();
    }

    @Override
    public BackendEvent mark() {
        cl_event event = new cl_event();
        check(CL.clEnqueueMarkerWithWaitList(queue, 0, null, event), "clEnqueueMarkerWithWaitList");
        // Others may wait for it, and nothing makes a queue begin but its own flush.
        begin();
        return new OpenClEvent(event);
    }

    @Override
    public void waitFor(BackendEvent event) {
        check(CL.clEnqueueBarrierWithWaitList(queue, 1, new cl_event[]{((OpenClEvent) event).event()}, null),
                "clEnqueueBarrierWithWaitList");
        isBusy = true;
    }

    @Override
    public void synchronise() {
        isBusy = false; // first, so that what is enqueued meanwhile counts
        check(CL.clFinish(queue), "clFinish");
    }

    @Override
    public void close() {
        CL.clReleaseCommandQueue(queue);
    }
}
