/// What other libraries call devices' objects, in and out: JCuda, JOCL, or bindings of one's own.
///
/// ```
/// CUDA's pointers, streams, contexts ◀─▶ Cuda   ─┐
/// JOCL's cl_mem, queues, contexts    ◀─▶ OpenCl ─┴─▶ internal.device.Foreign ─▶ DeviceBuf, Stream, Device
/// ```
///
/// Whoever made an object gives it back: what is handed out lives as long as the buffer, stream or device it came from, and
/// what is handed in must live until those made of it are closed, which leaves it as it is. Work that others begin on
/// streams of their own isn't waited for; order it by events, or hand their stream in.
@NullMarked
package org.jmpi.gpu.interop;

import org.jspecify.annotations.NullMarked;
