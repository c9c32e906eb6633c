/// A soak test: random messages between random ranks, every byte checked.
///
/// ```
/// seed ──▶ Plan, the same on every rank ──▶ round: up to 256 messages (Planned: sizes, Way, Mode, memory)
///
/// a rank's round   1 Incoming.post          receives that are posted ahead
///                  2 Outgoing.send          its sends, blocking ones too
///                  3 Incoming.receiveLate   blocking receives and probes
///                  4 finish                 wait for all ──▶ Inspection
/// ```
///
/// It can't deadlock. A blocking send goes only to a receive posted in step 1, and no rank waits for anything before it has
/// posted those. What is received in step 3 is sent without blocking. So the ranks in the earliest round always get through
/// it. A message of a later round can't take an earlier one's receive: messages of one sender and tag keep their order, and a
/// receive with a wildcard source has its round's own tag.
@NullMarked
package org.jmpi.benchmarks.soak;

import org.jspecify.annotations.NullMarked;
