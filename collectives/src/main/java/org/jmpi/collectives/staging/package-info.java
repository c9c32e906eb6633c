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
/// Calls take their turns in the order in which they are started, which is the same on all ranks.
@NullMarked
package org.jmpi.collectives.staging;

import org.jspecify.annotations.NullMarked;
