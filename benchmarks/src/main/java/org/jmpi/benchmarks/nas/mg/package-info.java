/// MG: Poisson's equation on a periodic cube by multigrid (RNR-94-007 §2.2.2).
///
/// ```
/// Charges ─▶ right side      Multigrid ─▶ Cycle ─▶ Residual, Smoother, Restriction, Prolongation
///                                           │              on Grids of one Level each
///                                           └──▶ Halo: each rank's planes and those next to it
/// ```
///
/// The cube is cut into slabs of planes. Levels too coarse for that are computed whole by every rank: they cost little,
/// and need one allGather instead of many short messages.
@NullMarked
package org.jmpi.benchmarks.nas.mg;

import org.jspecify.annotations.NullMarked;
