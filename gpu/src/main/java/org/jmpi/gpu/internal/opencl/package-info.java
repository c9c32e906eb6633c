/// Devices through OpenCL 1.2 or later, by JOCL; what each launch calls, by FFM (LaunchCalls).
///
/// ```
/// OpenClLibrary (is it there? JoclNative) ─▶ PlatformDevice ─▶ OpenClDevice ─┬─▶ OpenClMemory ◀─ HostBacked
///                                                                            ├─▶ OpenClStream ─▶ OpenClEvent
///   OpenClText ─▶ Compiler (KernelCache) ─▶ OpenClProgram ─▶ OpenClKernel ◀──┘
/// ```
@NullMarked
package org.jmpi.gpu.internal.opencl;

import org.jspecify.annotations.NullMarked;
