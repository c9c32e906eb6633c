/// FT: a heat equation, solved by three-dimensional Fourier transforms (RNR-94-007 §2.2.4).
///
/// ```
/// FourierTransform ─▶ Solver ─▶ Start (random field), Decay (what heat does in time), Checksum
///                       │
///                       └─▶ Pencils along z and y, Rows along x: tiles of lines ─▶ Transform
/// ```
///
/// A field is cut into slabs of planes. Lines across the slabs are transformed after one allToAll, in a second layout:
///
/// ```
/// slabs     [z of this rank][y][x]      x and y lines are whole
/// columns   [z][y of this rank][x]      x and z lines are whole
/// between   [rank][z][y][x]             blocks of one rank for another
/// ```
@NullMarked
package org.jmpi.benchmarks.nas.ft;

import org.jspecify.annotations.NullMarked;
