/// The parts of the sample `heat2d-gpu`: the plate of `heat2d`, cut into rows, each rank's in the memory of its device.
///
/// ```
/// Slab (buffers, halo, two streams) ─▶ Relaxation (heat.pk, and the same in Java)
///   │                               └▶ gpu.kernels: the largest change
///   └─▶ gather ─▶ field on rank 0 ─▶ compare with heat.SequentialPlate
/// ```
@NullMarked
package org.jmpi.samples.heatgpu;

import org.jspecify.annotations.NullMarked;
