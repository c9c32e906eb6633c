/// Tiny collectives through flags and payload in shared memory, without messages.
///
/// ```
/// BoardCollectives ── tiny? ──▶ BoardTask ──▶ Track ──▶ spi.SharedSpace     one line written, the others' lines read
///        │ no                       │ until all agree: shared.Agreement
///        ▼                          ▼ no memory
/// ScheduledCollectives ◀────────────┘
/// ```
///
/// A communicator of up to 16 ranks that share memory gets a [Board] when it has made some regular calls whose part of a
/// rank is up to 112 bytes, or keeps one for many starts. From then on they are rounds of a [Track]: every rank that
/// gives something writes one line of memory, every rank that needs something looks at the others' lines until they are there.
/// Reductions combine in rank order on every rank, so all get the same bits.
///
/// Blocking and non-blocking calls are rounds of one track in the order of the calls. A persistent call has a track of its
/// own, given out in the order of the `…Init` calls, since it may be started in any order.
///
/// Which calls go this way is decided by what the standard makes equal on all ranks: operation, bytes, number of ranks,
/// hosts, and the calls before. If calls differ, which the standard forbids, the [org.jmpi.collectives.shared.Shape] in the
/// lines tells, or one rank may wait for a line that another never writes; [Notices] turn that into an error that names both
/// calls. Forced algorithms, and reductions on reproducible
/// communicators, stay with the schedules.
@NullMarked
package org.jmpi.collectives.board;

import org.jspecify.annotations.NullMarked;
