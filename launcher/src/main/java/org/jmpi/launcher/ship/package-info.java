/// `--ship`: other hosts get the program, its class path, and jmpi where they have none, over the connection that starts
/// their agents.
///
/// ```
/// class path ─▶ ClassPathFiles ─▶ Bundle … ─▶ Shipment ─▶ Delivery ══ ssh ══▶ sh, receive.sh ─▶ CACHE/SUM/in/app.jar
///                                 (TarWriter, SHA-256)        ◀── need SUM ──                       │
///                                                                            agent, JMPI_SHIPPED ◀──┘
/// ```
///
/// A host keeps what it got by its checksum, so that the next job with the same files sends nothing.
@NullMarked
package org.jmpi.launcher.ship;

import org.jspecify.annotations.NullMarked;
