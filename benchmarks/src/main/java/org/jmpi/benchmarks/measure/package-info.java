/// Two ranks, measured.
///
/// ```
/// program ──▶ Bench.play(duet, rounds)      rank 0: Settling ── how many ──▶ Stage ══ order, ack ══ Stage: rank 1
///                 │                                              Duet.lead ══ messages ══ Duet.follow
///                 └──▶ nanoseconds, Percentiles, Race ──▶ Bench.line ──▶ report
/// ```
///
/// A [Duet] is the measured loop and nothing else: no lambdas, no boxes, its memory made and touched before by [Buffers].
/// Loops are as in the field's usual benchmarks: half round trip, windows of 64.
@NullMarked
package org.jmpi.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
