package org.jmpi.gpu.internal.cuda;

import org.jmpi.gpu.internal.backend.BackendEvent;

/// An event of the driver.
record CudaEvent(CudaContext context, long handle) implements BackendEvent {
    /// `CU_EVENT_DISABLE_TIMING`, which makes it cheaper.
    private static final long NO_TIME = 2;

    /// Make one; the context is current.
    static CudaEvent create(CudaContext context) {
        Scratch scratch = Scratch.get();
        Result.check(Driver.EVENT_CREATE.call(scratch.result(), NO_TIME), "cuEventCreate");
        return new CudaEvent(context, scratch.asLong());
    }

    @Override
    public boolean isComplete() {
        context.use();
        int result = Driver.EVENT_QUERY.call(handle);
        if (result == Result.NOT_READY) {
            return false;
        }
        Result.check(result, "cuEventQuery");
        return true;
    }

    @Override
    public void await() {
        context.use();
        Result.check(Driver.EVENT_SYNCHRONISE.call(handle), "cuEventSynchronize");
    }

    @Override
    public void close() {
        context.use();
        Result.check(Driver.EVENT_DESTROY.call(handle), "cuEventDestroy");
    }
}
