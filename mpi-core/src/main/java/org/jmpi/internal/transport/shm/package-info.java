/// Frames through shared memory.
///
/// ```
/// ShmEndpoint ──slot──▶ ring (8 KiB a pair) ──▶ ShmInbox ──▶ FrameHandler
///      └──chunk from its ChunkPool──▶ read in place, given back by a flag
/// ```
///
/// Beside the rings, [ShmArea] gives ranks memory to share as they like, out of a [ShmHeap] a rank. [ShmLayout] draws the segment. [ShmTransport] ties the rings of one rank together. A rank alone, and the ranks of an
/// in-process job, use the same rings in private memory.
@NullMarked
package org.jmpi.internal.transport.shm;

import org.jspecify.annotations.NullMarked;
