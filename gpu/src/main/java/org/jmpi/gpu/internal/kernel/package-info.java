/// The portable kernel source: where its kernels are, and what they take.
///
/// ```
/// KernelSource ─▶ Source ─▶ Signature (Parameter, ScalarType) ─▶ Arguments: checked ahead of each launch
/// ```
@NullMarked
package org.jmpi.gpu.internal.kernel;

import org.jspecify.annotations.NullMarked;
