/// JMH benchmarks over several ranks.
///
/// ```
/// JMH ─▶ fork = rank 0: RankedBenchmark ── Followers ─▶ jmpirun ─┬─▶ stand-in: tells the fork who it is in the job
///                │  step                                         └─▶ Follower, ranks 1 …: work at each step
///                └──────────── a command, broadcast ahead of each step ─────────▶
/// ```
///
/// The fork's benchmark and its followers' are of one class, with the same parameters.
@NullMarked
package org.jmpi.benchmarks.ranked;

import org.jspecify.annotations.NullMarked;
