/// What a collective is: data.
///
/// ```
/// Problem ── Algorithm.emit ──▶ ScheduleBuilder ── build ──▶ Schedule = Round*
///  (this rank's view)                                         │
///                                              Round = Transfer* (all at once), then Local* (in order)
///              Step = Send | Receive | Reduce | Copy over Region(space, offset, length)
/// ```
///
/// A [Problem] says everything that an algorithm may look at; an [Algorithm] is a pure function of it. The
/// executor moves real bytes by the schedule, the verifier symbols, and a cost model may weigh it: none needs
/// a second definition.
///
/// All offsets and lengths are bytes of packed streams: elements one after the other, without gaps.
@NullMarked
package org.jmpi.collectives.schedule;

import org.jspecify.annotations.NullMarked;
