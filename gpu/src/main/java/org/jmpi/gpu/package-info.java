/// Devices, their memory and kernels.
///
/// ```
/// Device.all, forRank ──▶ internal.device ──▶ internal.backend ◀── internal.cuda (FFM)
///        │                       │                            ◀── internal.opencl (JOCL)
///        │                       │                            ◀── internal.host (threads of this JVM)
///        ├─▶ DeviceBuf           └──▶ internal.kernel (the portable source and its signatures), internal.files (caches)
///        ├─▶ Kernels ─▶ Kernel.launch(Range, …)
///        └─▶ Stream, Event
/// ```
///
/// A [org.jmpi.gpu.DeviceBuf] is a `Buf` and, as all of those, a `spi.Payload`: the engine reads and writes it piece by
/// piece, and these are copies on the device's own stream. So messages and collectives know nothing of devices. On the
/// host device a buffer is native memory as any other.
///
/// The packages `internal` use this one, whose static methods alone use them.
@NullMarked
package org.jmpi.gpu;

import org.jspecify.annotations.NullMarked;
