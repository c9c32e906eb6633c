/// Measures what a simulation needs to know of this machine.
///
/// ```
/// LinkTimes (ping-pong, exchange, stream of pairs of ranks) ──▶ LinkFit ──▶ simulate.Link   once over shared memory,
/// LocalTimes (reduce, copy, an empty collective)            ──────────────▶ simulate.Network   once over sockets
/// ```
///
/// All ranks measure at once, in pairs: what they share, cores and memory, is in the figures.
@NullMarked
package org.jmpi.collectives.calibrate;

import org.jspecify.annotations.NullMarked;
