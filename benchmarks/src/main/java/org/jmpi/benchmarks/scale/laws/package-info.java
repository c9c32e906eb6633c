/// Laws of scaling, fitted to times by linear least squares.
///
/// ```
/// Observation (ranks, cost) ─▶ Law: one row of a linear equation each ─▶ LeastSquares ─▶ Fit
/// ```
///
/// The cost of a run is what its ranks' time comes to for a unit of work: ranks × seconds where all runs do the same,
/// seconds where each rank does as much. A speed-up of s on n ranks is a cost of n / s times that of one rank. Each law
/// makes the cost, or its inverse, linear in its parameters; equations are scaled so that relative errors count alike.
@NullMarked
package org.jmpi.benchmarks.scale.laws;

import org.jspecify.annotations.NullMarked;
