/// Runs schedules on real buffers.
///
/// ```
/// Schedule + Spaces(SEND, RECV) ──▶ ScheduleTask ── advance() ──▶ CollectiveChannel   send, receive
///                                        │
///                                        └──▶ LocalSteps   reduce, copy;  scratch from a ScratchPool
/// ```
///
/// One executor serves blocking, non-blocking and persistent calls; it never waits for others and has no thread of its
/// own. Where every rank has memory of its own, [PeerPayloads] makes one space of it. Buffers that are a
/// [org.jmpi.spi.ReducingPayload] have TEMP beside them, so that what is received is combined where it arrives.
@NullMarked
package org.jmpi.collectives.execute;

import org.jspecify.annotations.NullMarked;
