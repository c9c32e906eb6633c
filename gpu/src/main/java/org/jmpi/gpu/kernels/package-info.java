/// Kernels that many programs need, in float and double, for every device.
///
/// ```
/// Vectors (fill, copy, axpy, dot, sum, min, max)   PairMap (any expression of two)   Stencils (5 and 7 points)
/// Boxes (pack and unpack parts of grids)           MatrixProduct (C = αAB + βC)      Gravity (n bodies)
///      │
///      └─▶ Ready ─▶ Device.compile(NAME.pk, REAL, bodies)       bodies: the same in Java, through Real
/// ```
///
/// Where processors and GPUs want different ways, the source has both, by `ON_CPU`. All work on the device's own stream,
/// or on the one given with `on`, and return at once unless they give a number back.
@NullMarked
package org.jmpi.gpu.kernels;

import org.jspecify.annotations.NullMarked;
