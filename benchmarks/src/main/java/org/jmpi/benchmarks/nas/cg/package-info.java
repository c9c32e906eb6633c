/// CG: an estimate of the largest eigenvalue of a sparse matrix by inverse power iteration (RNR-94-007 §2.2.3).
///
/// ```
/// RandomVectors ─▶ MatrixBuilder ─▶ SparseRows, a rank's rows of the matrix
///                                        ▲
/// ConjugateGradient ─▶ Solver: 25 steps, each one allGather of a vector and two sums over all ranks
/// ```
///
/// The reference splits the matrix into blocks; here it is split by rows, so any number of ranks will do.
@NullMarked
package org.jmpi.benchmarks.nas.cg;

import org.jspecify.annotations.NullMarked;
