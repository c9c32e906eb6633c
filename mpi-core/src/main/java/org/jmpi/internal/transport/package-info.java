/// How frames get from one rank to another.
///
/// ```
/// protocol ──offer──▶ Endpoint (one per peer)  ···  Transport.poll ──▶ FrameHandler (implemented in protocol)
/// ```
///
/// A frame is an envelope and up to [Endpoint#nextPiece] bytes. Every pair of ranks has one ordered stream of frames a
/// direction: a ring (`shm`) or a socket (`tcp`). Nothing here knows about matching.
@NullMarked
package org.jmpi.internal.transport;

import org.jspecify.annotations.NullMarked;
