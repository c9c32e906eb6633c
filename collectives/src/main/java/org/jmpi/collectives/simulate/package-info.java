/// How long collectives would take on machines that aren't there.
///
/// ```
/// Question(operation, ranks, bytes) ── Algorithm.emit, round by round ──▶ ProgramCompiler ──▶ long[] a class of ranks
///                                                                                              │
/// Network (LogGP inside a host, between hosts) ──▶ Costs of each message length ──▶ Engine ◀───┘  (or a shortcut:
///                                                                                     │            what repeats)
///                                              Study ◀── Outcome: exact, bounded, or why not ◀── Simulator
/// ```
///
/// The schedules are those that the executor runs. Each rank has a processor, a port for what it sends and one
/// for what it receives:
///
/// ```
/// sender's processor   |-o-|--- busy × body ---|
/// sender's port            |------- body -------|      the next message leaves after max(g, body)
/// wire                         L
/// receiver's port                |------- body -------|
/// receiver's processor           |--- busy × body ---|…|-o-|    ends with the last byte, then o
/// ```
///
/// Sends of a round leave in order; messages are taken in as they arrive; the local steps follow, at so many
/// nanoseconds a byte. Nothing is shared between ranks: neither the memory of a host nor its network card, and a
/// sender never waits for its receiver.
///
/// **Classes of ranks.** Where an algorithm tells which ranks do the same ([RankClasses]), one program serves
/// them all. Where moreover the whole picture repeats after m ranks round the circle, hosts included, m ranks
/// stand for all: a message to rank x is then one to rank x mod m from as far away. Both are exact, in whole
/// picoseconds; the tests compare them with every rank simulated. Θ(p) rounds of a million ranks become some
/// millions of steps.
///
/// **What repeats.** All that a rank does depends on how times lie to each other, never on what they are: later by c
/// in, later by c out. So where the same steps meet the same times but for c, they will go on to, and what is left is
/// added at once:
///
/// ```
/// Relay      ChainRun      from host to host along a chain of ranks
/// Pipelined  PipelineRun   from segment to segment, all processors and ports compared
/// LedHosts   HostRuns      hosts whose leaders come back at equal times are run once
/// ```
///
/// These are exact, too, and where times don't come to repeat, everything is run, as far as the steps allow.
@NullMarked
package org.jmpi.collectives.simulate;

import org.jmpi.collectives.schedule.RankClasses;
import org.jspecify.annotations.NullMarked;
