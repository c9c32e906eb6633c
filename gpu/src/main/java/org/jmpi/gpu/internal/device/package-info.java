/// What programs get: checks and bookkeeping in front of a backend.
///
/// ```
/// DevicesOfHost ─▶ DeviceInfo ─▶ DeviceImpl ─┬─▶ Allocation ◀─ DeviceBufImpl ─▶ HostBuf, or DevicePayload ─▶ BackendStream
/// RankDevice: by local rank                  ├─▶ StreamImpl, EventImpl
///                                            └─▶ KernelsImpl ─▶ KernelImpl ─▶ Arguments ─▶ BackendKernel
/// ```
@NullMarked
package org.jmpi.gpu.internal.device;

import org.jspecify.annotations.NullMarked;
