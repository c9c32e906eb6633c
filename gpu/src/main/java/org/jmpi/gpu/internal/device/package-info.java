/// What programs get: checks and bookkeeping in front of a backend.
///
/// ```
/// DevicesOfHost ─▶ DeviceInfo ─▶ DeviceImpl ─┬─▶ Allocation ◀─ DeviceBufImpl ─▶ HostBuf, or DevicePayload ─▶ BackendStream
/// RankDevice: by local rank                  ├─▶ StreamImpl, EventImpl
///                                            └─▶ KernelsImpl ─▶ KernelImpl ─▶ Arguments ─▶ BackendKernel
///
/// messages     DirectCopy: from device to device; BeltEnds ─▶ BeltFeed, BeltFetch ─▶ Belt: by memory that both drivers know
///              Packing: rows of few bytes ─────────────────────┐
/// reductions   DeviceBufImpl (ReducingPayload) ─▶ ElementSteps ◀┘ ─▶ internal.element, ScratchMemory
/// ```
@NullMarked
package org.jmpi.gpu.internal.device;

import org.jspecify.annotations.NullMarked;
