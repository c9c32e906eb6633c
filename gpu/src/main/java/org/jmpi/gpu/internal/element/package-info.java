/// Elements that a device combines and copies itself, for reductions and for messages with gaps.
///
/// ```
/// Op, Datatype ─▶ ElementKernels ─▶ Element: elements.pk, with integers.pk, reals.pk or pairs.pk ─▶ Device.compile ─▶ Kernel
/// ```
///
/// The host device needs none: its memory is combined and packed as any other of the process.
@NullMarked
package org.jmpi.gpu.internal.element;

import org.jspecify.annotations.NullMarked;
