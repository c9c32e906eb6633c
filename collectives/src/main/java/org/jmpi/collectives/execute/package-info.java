/// Runs schedules on real buffers.
///
/// ```
/// Schedule + Spaces(SEND, RECV) ──▶ ScheduleTask ── advance() ──▶ CollectiveChannel   send, receive
///                                        │
///                                        └──▶ LocalSteps   reduce, copy;  scratch from a ScratchPool
/// ```
///
/// One executor serves blocking, non-blocking and persistent calls; it never waits and has no thread of its
/// own. Where every rank has memory of its own, [PeerPayloads] makes one space of it.
@NullMarked
package org.jmpi.collectives.execute;

import org.jspecify.annotations.NullMarked;
