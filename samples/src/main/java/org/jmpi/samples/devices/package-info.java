/// The parts of `mandelbrot-gpu`, `matmul-gpu` and `nbody-gpu`.
///
/// ```
/// Roofline: what the device can do, measured ahead   EscapeTimes: rows of the Mandelbrot set
/// BlockProduct: C = AB, cut in two dimensions        Galaxy: bodies, leapfrog, energy ─▶ Stars: the same sequentially
/// ```
@NullMarked
package org.jmpi.samples.devices;

import org.jspecify.annotations.NullMarked;
