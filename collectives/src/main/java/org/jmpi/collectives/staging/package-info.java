/// Large reductions in place in shared memory: each rank reduces its slice reading all others', then shares it.
///
/// ```
/// ScheduledCollectives ── chosen: schedule.SharedMemory ──▶ Staging ──▶ StagedReduction ──▶ StagingArea ──▶ spi.SharedSpace
///                                                              │                              ▲
///                                                              └────── shared.Agreement ──────┘
/// ```
///
/// The buffer is cut into pieces that fit a slot of the area. For each piece, every rank copies in what others reduce,
/// waits until all have, combines its own slice in rank order, tells, waits again, and copies the others' slices out. All
/// get the same bits, whatever the op.
///
/// Blocking calls only, which follow each other in the same order on all ranks: persistent ones may be started in any, and
/// what goes on while the program computes is better driven by messages, whose arrival keeps the progress thread polling.
@NullMarked
package org.jmpi.collectives.staging;

import org.jspecify.annotations.NullMarked;
