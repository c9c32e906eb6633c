/// Communicators, groups and requests: checks arguments, translates ranks, hands over to the engine.
///
/// ```
/// CommunicatorImpl ──▶ PointToPoint ──▶ Engine          (context, plane 0)
///                 ──▶ CollectiveCalls ──▶ Collectives SPI ──▶ Channel ──▶ Engine   (plane 1)
///                                     └─▶ internal.check, where it is wanted ──▶ Channel ──▶ Engine   (plane 7)
///                 ──▶ Watched…: both of these, where internal.check watches requests and memory
///                 ──▶ Creation: dup, split, create ──▶ Engine   (planes 3, 4)
///                 ──▶ TopologyCreation ──▶ TopologyCommunicatorImpl: neighbours of the Channel
///                 ──▶ InterCreation ──▶ InterCommunicatorImpl: two groups, see Membership   (plane 5)
/// ```
///
/// A context id is (number of the process that gave it out, its counter, plane); see [ContextIds].
@NullMarked
package org.jmpi.internal.comm;

import org.jspecify.annotations.NullMarked;
