/// Devices through CUDA's driver, by FFM: nothing but `libcuda.so.1` is loaded, and NVRTC where it is found.
///
/// ```
/// CudaLibrary (is it there?) ─▶ Driver: one Call a function ─▶ CudaFacts ─▶ CudaDevice ─┬─▶ CudaMemory
///                                                                                      ├─▶ CudaStream ─▶ CudaEvent
///   CudaText ─▶ CudaCompiler (Nvrtc, kernel cache) ─▶ CudaModule ─▶ CudaKernel ◀───────┘
/// ```
///
/// Messages between ranks: IpcDescription ─▶ IpcMappings, which opens another process's memory once; Registrations of memory
/// that ranks share.
///
/// Every call makes the device's context the thread's current one first, and leaves it so. Numbers and texts go through
/// memory that each thread has once ([org.jmpi.gpu.internal.cuda.Scratch]), so copies and launches allocate nothing.
@NullMarked
package org.jmpi.gpu.internal.cuda;

import org.jspecify.annotations.NullMarked;
