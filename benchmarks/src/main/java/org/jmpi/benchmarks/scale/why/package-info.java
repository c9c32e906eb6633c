/// Where the ranks' time goes: what `jmpirun --counters` writes, summed up and put into words.
///
/// ```
/// counters-RANK.txt ──▶ RankTime ──▶ TimeSplit, one a number of ranks ──▶ Losses ──▶ a sentence
/// ```
@NullMarked
package org.jmpi.benchmarks.scale.why;

import org.jspecify.annotations.NullMarked;
