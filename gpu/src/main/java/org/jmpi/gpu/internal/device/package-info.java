/// What programs get: checks and bookkeeping in front of a backend.
///
/// ```
/// DevicesOfHost ─▶ DeviceInfo ─▶ DeviceImpl ─┬─▶ Allocation ◀─ DeviceBufImpl ─▶ HostBuf, or DevicePayload ─▶ BackendStream
/// RankDevice: by local rank                  ├─▶ StreamImpl, EventImpl
///                                            └─▶ KernelsImpl ─▶ KernelImpl ─▶ Arguments ─▶ BackendKernel
///
/// messages     DirectCopy: from device to device     Packing: rows of few bytes ──┐
/// reductions   DeviceBufImpl (ReducingPayload) ─▶ ElementSteps ◀───────────────────┘ ─▶ internal.element, ScratchMemory
/// ```
@NullMarked
package org.jmpi.gpu.internal.device;

import org.jspecify.annotations.NullMarked;
