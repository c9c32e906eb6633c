/// Collective operations: barrier, broadcast, reduce, all-to-all and their kin.
///
/// ```
/// Communicator.bcast …                                       (mpi-core)
///        │ spi.CollectivesProvider
///        ▼
/// board: tiny, and memory is shared? ─▶ lines of spi.SharedSpace
///        │ no
///        ▼
/// ScheduledCollectives ─▶ select: BuiltInRules ─▶ Algorithm ─▶ schedule.Schedule ─▶ execute ─▶ spi.CollectiveChannel
///                                               │
///                                               ▼ the same schedule, run symbolically
///                                             verify
/// ```
///
/// A collective is data. An algorithm is a pure function of the problem and the rank that yields a schedule: rounds of
/// send, receive, reduce and copy. One executor runs it, driven by the library's ordinary progress, with no thread per
/// operation. The verifier runs the same definition symbolically, to prove who ends up with what for every group size.
///
/// Which algorithm serves which case is an ordered list of rules. A rule may look only at what the standard makes equal
/// on every rank (operation, size, commutativity, the map of hosts); otherwise ranks would choose differently and hang.
/// A program imports nothing from here.
@NullMarked
package org.jmpi.collectives;

import org.jspecify.annotations.NullMarked;
