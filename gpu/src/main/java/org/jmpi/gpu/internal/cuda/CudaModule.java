package org.jmpi.gpu.internal.cuda;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import org.jmpi.gpu.DeviceInfo;
import org.jmpi.gpu.KernelException;
import org.jmpi.gpu.internal.backend.BackendKernel;
import org.jmpi.gpu.internal.backend.BackendProgram;
import org.jmpi.gpu.internal.kernel.Signature;

/// What the driver loaded: kernels as PTX, cubin or fatbin.
record CudaModule(CudaContext context, long handle, DeviceInfo info, int largestBlock, String source)
        implements BackendProgram {
    private static final int ERROR_LOG = 5;
    private static final int ERROR_LOG_BYTES = 6;
    private static final int LOG = 8 << 10;

    /// Load an image.
    ///
    /// @throws KernelException with what the driver's assembler said
    static CudaModule load(CudaContext context, byte[] image, DeviceInfo info, int largestBlock, String source) {
        context.use();
        try (Arena arena = Arena.ofConfined()) {
            // A text ends with a zero; other images tell their length themselves.
            MemorySegment bytes = arena.allocate(image.length + 1L, 16);
            MemorySegment.copy(image, 0, bytes, ValueLayout.JAVA_BYTE, 0, image.length);
            MemorySegment log = arena.allocate(LOG);
            MemorySegment options = arena.allocateFrom(ValueLayout.JAVA_INT, ERROR_LOG, ERROR_LOG_BYTES);
            MemorySegment values = arena.allocateFrom(ValueLayout.JAVA_LONG, log.address(), LOG);
            Scratch scratch = Scratch.get();
            int result = Driver.MODULE_LOAD.call(scratch.result(), bytes.address(), 2, options.address(),
                    values.address());
            if (result != Result.SUCCESS) {
                throw new KernelException("the driver doesn't load the kernels: source=" + source + ", device="
                        + info.id() + ", " + info.version() + ", status=" + Result.text(result)
                        + "; give PTX, cubin or fatbin made for this device", log.getString(0, StandardCharsets.UTF_8));
            }
            return new CudaModule(context, scratch.asLong(), info, largestBlock, source);
        }
    }

    @Override
    public BackendKernel kernel(Signature signature) {
        context.use();
        Scratch scratch = Scratch.get();
        try (Arena arena = Arena.ofConfined()) {
            int result = Driver.MODULE_FUNCTION.call(scratch.result(), handle,
                    arena.allocateFrom(signature.name()).address());
            if (result == Result.NOT_FOUND) {
                throw new KernelException("the kernel isn't compiled for this device: source=" + source + ", kernel="
                        + signature.name() + ", device=" + info.id()
                        + "; see which #if leaves it out, or whether the image has it under another name", "");
            }
            Result.check(result, "cuModuleGetFunction, kernel=" + signature.name());
        }
        return new CudaKernel(this, scratch.asLong(), signature.name());
    }

    @Override
    public void close() {
        context.use();
        Result.check(Driver.MODULE_UNLOAD.call(handle), "cuModuleUnload");
    }
}
