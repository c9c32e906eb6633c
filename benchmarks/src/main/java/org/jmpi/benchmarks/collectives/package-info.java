/// All ranks, measured together.
///
/// ```
/// program ──▶ Cases: every Collective × Form × size, on Operands ──▶ Call
///                │
///                ├──▶ Conductor ─▶ Ensemble.repeat ══ barrier, call, barrier, call … ══ every rank
///                └──▶ Pace (how often) ─▶ Ensemble.repeat ─▶ at the end: mean and slowest of the ranks' means ─▶ report
/// ```
///
/// Times are taken as OSU's benchmarks take them: each call alone, from its start to its end on each rank, with a barrier
/// ahead of it that doesn't count. Rank 0 decides how often, and tells the others.
@NullMarked
package org.jmpi.benchmarks.collectives;

import org.jspecify.annotations.NullMarked;
