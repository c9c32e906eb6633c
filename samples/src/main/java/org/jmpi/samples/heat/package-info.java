/// The parts of the sample `heat2d`: the heat equation on a square plate, cut into one block a rank.
///
/// ```
/// Plate (start and edges) ──▶ Block (cells, one Jacobi step) ◀──▶ Halo (edges of the neighbours' blocks)
///            ▲                         │
/// Decomposition (who has what)         └──▶ Gather ──▶ field on rank 0 ──▶ compare with SequentialPlate
///                                                                     └──▶ HeatColours ──▶ PngFile
/// ```
@NullMarked
package org.jmpi.samples.heat;

import org.jspecify.annotations.NullMarked;
