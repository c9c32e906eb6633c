/// How a message travels: inline, eager or rendezvous.
///
/// ```
/// send:    Engine.send ──▶ Peer (lock, backlog in order) ──▶ Endpoint
/// receive: Engine.poll ──▶ Transport.poll ──▶ Arrivals (FrameHandler) ──▶ Matcher ──▶ Receive or Unexpected
/// rendezvous:  RTS ─▶   CTS ◀─   DATA … ─▶            (the sender copies)
///              RTS ─▶   process_vm_readv   DONE ◀─    (the receiver copies, native memory on one host)
///              RTS ─▶   a driver's copies  DONE ◀─    (memory of devices: Descriptions, Belts, Feeds)
/// ```
///
/// Locks: the engine lock guards matching; a peer's lock guards its stream. Who holds the engine lock may take a peer's,
/// never the other way. Envelopes and control frames are always consumed; only payload is held back.
@NullMarked
package org.jmpi.internal.protocol;

import org.jspecify.annotations.NullMarked;
