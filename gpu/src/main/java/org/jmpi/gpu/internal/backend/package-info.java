/// What a way to reach devices has to do: find them, copy, compile, launch, order.
///
/// ```
/// Backend ─▶ BackendDevice ─┬─▶ BackendMemory
///                           ├─▶ BackendStream ─▶ BackendEvent
///                           └─▶ BackendProgram ─▶ BackendKernel.launch(stream, range, args)
/// ```
///
/// Arguments are checked above. A backend hands its own objects out, and is handed none but those.
@NullMarked
package org.jmpi.gpu.internal.backend;

import org.jspecify.annotations.NullMarked;
