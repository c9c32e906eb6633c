package org.jmpi.gpu.internal.cuda;

import java.lang.foreign.MemorySegment;
import java.util.Map;
import org.jmpi.ErrorClass;
import org.jmpi.gpu.DeviceException;
import org.jmpi.gpu.DeviceInfo;
import org.jmpi.gpu.KernelSource;
import org.jmpi.gpu.internal.backend.BackendDevice;
import org.jmpi.gpu.internal.backend.BackendMemory;
import org.jmpi.gpu.internal.backend.BackendProgram;
import org.jmpi.gpu.internal.backend.BackendStream;
import org.jmpi.gpu.internal.kernel.Signature;
import org.jspecify.annotations.Nullable;

/// A device in its context.
final class CudaDevice implements BackendDevice {
    /// The driver cuts small allocations out of blocks of this size. One that another process may open begins a block of
    /// its own, so that nothing else is opened with it.
    private static final long BLOCK = 2L << 20;
    private static final long SMALL = 1L << 20;
    private static final long LEAST = 256;

    private final DeviceInfo info;
    private final CudaFacts facts;
    private final CudaContext context;
    private final CudaStream filling;
    private final IpcMappings mappings;
    private final Registrations registrations;

    private CudaDevice(DeviceInfo info, CudaFacts facts, CudaContext context) {
        this.info = info;
        this.facts = facts;
        this.context = context;
        filling = CudaStream.create(context, info);
        mappings = new IpcMappings(context);
        registrations = new Registrations(context);
    }

    /// Open a device in the context that all share.
    static CudaDevice open(DeviceInfo info, CudaFacts facts) {
        CudaContext context = CudaContext.primary(facts.handle());
        try {
            return new CudaDevice(info, facts, context);
        } catch (DeviceException e) {
            context.release();
            throw e;
        }
    }

    /// Open a device in a context of the program's.
    static CudaDevice open(DeviceInfo info, CudaFacts facts, CudaContext foreign) {
        int device = foreign.ofDevice();
        if (device != facts.handle()) {
            throw new IllegalArgumentException("the context is another device's: CUdevice=" + device + ", that of "
                    + info.id() + "=" + facts.handle() + "; open the device that it was made for");
        }
        return new CudaDevice(info, facts, foreign);
    }

    @Override
    public BackendMemory allocate(long bytes) {
        context.use();
        long room = bytes < SMALL ? Math.max(LEAST, bytes) : Math.ceilDiv(bytes, BLOCK) * BLOCK;
        Scratch scratch = Scratch.get();
        int result = Driver.ALLOCATE.call(scratch.result(), room);
        if (result == Result.NO_MEMORY || result == Result.INVALID_VALUE) {
            throw noRoom(bytes);
        }
        Result.check(result, "cuMemAlloc, bytes=" + bytes);
        var memory = CudaMemory.own(context, scratch.asLong());
        try {
            filling.clear(memory, room);
        } catch (DeviceException e) {
            memory.free();
            throw e;
        }
        return memory;
    }

    private DeviceException noRoom(long bytes) {
        return new DeviceException(ErrorClass.NO_MEM, "no memory on the device: device=" + info.id() + ", wanted="
                + bytes + " bytes, all its memory=" + info.memoryBytes()
                + " bytes; use smaller buffers, or close what isn't needed any more");
    }

    @Override
    public BackendStream newStream() {
        return CudaStream.create(context, info);
    }

    @Override
    public BackendProgram compile(KernelSource source, Map<String, Signature> signatures,
            Map<String, String> defines) {
        return new CudaCompiler(info, facts, context).compile(source, defines);
    }

    @Override
    public boolean describe(BackendMemory memory, MemorySegment to) {
        var own = (CudaMemory) memory;
        return own.isOwn() && IpcDescription.write(own, to);
    }

    @Override
    public @Nullable BackendMemory reach(MemorySegment description) {
        if (IpcDescription.isOfThisProcess(description)) {
            return IpcDescription.isOf(context, description)
                    ? CudaMemory.foreign(context, IpcDescription.pointer(description))
                    : null;
        }
        return mappings.open(description);
    }

    @Override
    public boolean register(MemorySegment shared) {
        return registrations.add(shared);
    }

    CudaHandles handles() {
        return new CudaHandles(context.handle(), info);
    }

    @Override
    public void close() {
        registrations.close();
        mappings.close();
        filling.close();
        context.release();
    }
}
