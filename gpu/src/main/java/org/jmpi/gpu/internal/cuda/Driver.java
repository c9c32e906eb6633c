package org.jmpi.gpu.internal.cuda;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.jmpi.gpu.internal.library.Call;

/// The functions of CUDA's driver that are used here; the suffixes say which version of each. Touched only once
/// [CudaLibrary] has found the library.
final class Driver {
    /// Bytes of a handle by which another process opens memory.
    static final int IPC_HANDLE = 64;

    private static final SymbolLookup LIBRARY = CudaLibrary.driver();

    static final Call INIT = function("cuInit", 1);
    static final Call VERSION = function("cuDriverGetVersion", 1);
    static final Call ERROR_NAME = function("cuGetErrorName", 2);
    static final Call ERROR_TEXT = function("cuGetErrorString", 2);

    static final Call DEVICE_COUNT = function("cuDeviceGetCount", 1);
    static final Call DEVICE_GET = function("cuDeviceGet", 2);
    static final Call DEVICE_NAME = function("cuDeviceGetName", 3);
    static final Call DEVICE_MEMORY = function("cuDeviceTotalMem_v2", 2);
    static final Call DEVICE_ATTRIBUTE = function("cuDeviceGetAttribute", 3);

    static final Call CONTEXT_RETAIN = function("cuDevicePrimaryCtxRetain", 2);
    static final Call CONTEXT_RELEASE = function("cuDevicePrimaryCtxRelease_v2", 1);
    static final Call CONTEXT_CURRENT = function("cuCtxSetCurrent", 1);
    static final Call CONTEXT_DEVICE = function("cuCtxGetDevice", 1);

    static final Call ALLOCATE = function("cuMemAlloc_v2", 2);
    static final Call FREE = function("cuMemFree_v2", 1);
    static final Call FILL = function("cuMemsetD8Async", 4);
    static final Call TO_DEVICE = function("cuMemcpyHtoDAsync_v2", 4);
    static final Call TO_HOST = function("cuMemcpyDtoHAsync_v2", 4);
    static final Call ON_DEVICE = function("cuMemcpyDtoDAsync_v2", 4);
    static final Call ROWS = function("cuMemcpy2DAsync_v2", 2);

    static final Call STREAM_CREATE = function("cuStreamCreate", 2);
    static final Call STREAM_DESTROY = function("cuStreamDestroy_v2", 1);
    static final Call STREAM_SYNCHRONISE = function("cuStreamSynchronize", 1);
    static final Call STREAM_WAIT = function("cuStreamWaitEvent", 3);

    static final Call EVENT_CREATE = function("cuEventCreate", 2);
    static final Call EVENT_DESTROY = function("cuEventDestroy_v2", 1);
    static final Call EVENT_RECORD = function("cuEventRecord", 2);
    static final Call EVENT_QUERY = function("cuEventQuery", 1);
    static final Call EVENT_SYNCHRONISE = function("cuEventSynchronize", 1);

    static final Call MODULE_LOAD = function("cuModuleLoadDataEx", 5);
    static final Call MODULE_UNLOAD = function("cuModuleUnload", 1);
    static final Call MODULE_FUNCTION = function("cuModuleGetFunction", 3);

    static final Call REGISTER = function("cuMemHostRegister_v2", 3);
    static final Call UNREGISTER = function("cuMemHostUnregister", 1);

    static final Call IPC_EXPORT = function("cuIpcGetMemHandle", 2);
    static final Call IPC_CLOSE = function("cuIpcCloseMemHandle", 1);

    private static final int LAUNCH_ARGUMENTS = 11;
    private static final MethodHandle LAUNCH = function("cuLaunchKernel", LAUNCH_ARGUMENTS).handle();
    /// The handle is passed by value.
    private static final MethodHandle IPC_OPEN = Call.bind(LIBRARY, "cuIpcOpenMemHandle_v2",
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG,
                    MemoryLayout.structLayout(MemoryLayout.sequenceLayout(IPC_HANDLE, ValueLayout.JAVA_BYTE)),
                    ValueLayout.JAVA_INT));

    private Driver() {
    }

    private static Call function(String name, int arguments) {
        return Call.of(LIBRARY, name, arguments);
    }

    /// Launch a kernel.
    ///
    /// @param arguments address of an array with the address of each
    static int launch(long function, long groupsX, long groupsY, long groupsZ, long blockX, long blockY, long blockZ,
            long stream, long arguments) {
        try {
            return (int) LAUNCH.invokeExact(function, groupsX, groupsY, groupsZ, blockX, blockY, blockZ, 0L, stream,
                    arguments, 0L);
        } catch (Throwable e) {
            throw new IllegalStateException("cuLaunchKernel can't be called; report this as a bug of jmpi", e);
        }
    }

    /// Open memory of another process.
    ///
    /// @param out    address to which the driver writes where it is here
    /// @param handle of [#IPC_HANDLE] bytes
    static int open(long out, MemorySegment handle) {
        try {
            return (int) IPC_OPEN.invokeExact(out, handle, 1);
        } catch (Throwable e) {
            throw new IllegalStateException("cuIpcOpenMemHandle can't be called; report this as a bug of jmpi", e);
        }
    }
}
