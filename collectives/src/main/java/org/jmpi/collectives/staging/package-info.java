/// Collectives in place in shared memory: each rank writes what others want, and reads, or reduces, what it wants of others.
///
/// ```
/// ScheduledCollectives ── chosen: schedule.SharedMemory ──▶ Staging ──▶ StagedTask ──▶ StagingArea ──▶ spi.SharedSpace
///                                                              │            │              ▲
///                                                              │            ▼              │
///                                                              │          Staged: what a rank writes and reads in a step
///                                                              └──── shared.Agreement ─────┘
///
/// Staged ── StagedBcast
///        ├─ StagedBlocks ── StagedGather, StagedScatter, StagedAllGather, StagedAllToAll
///        └─ StagedReduction ── StagedShortReduce, StagedReduce, StagedReduceScatter
/// ```
///
/// A call is cut into pieces that fit a place of the area, and each piece is a step or two. In a step a rank writes what it
/// has for others, tells the step, waits for those that it reads, and reads. Who reads nobody waits for nobody, and runs
/// ahead until it would overwrite what somebody may still read. Reductions combine in rank order, so all get the same bits,
/// whatever the op.
///
/// Where all ranks' buffers are memory of devices that copy and combine among themselves, long reductions leave the area for
/// messages: ranks tell in the first step, where all read all, whether they would rather.
///
/// Ranks that make different calls learn of it when one reads what another wrote: an [org.jmpi.MpiException] of class TRUNCATE
/// or TYPE, ahead of any wrong byte. After that the area is given up: later calls through it fail on all ranks that read, with
/// that error in their text. Other communicators, a duplicate of this one, tiny calls and those by messages go on.
///
/// Blocking calls only, which follow each other in the same order on all ranks: persistent ones may be started in any, and
/// what goes on while the program computes is better driven by messages, whose arrival keeps the progress thread polling.
@NullMarked
package org.jmpi.collectives.staging;

import org.jspecify.annotations.NullMarked;
