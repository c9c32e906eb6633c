/// What a program imports: MPI for the JVM.
///
/// ```
/// Mpi.init(args) ── world() ──▶ Communicator ── send/recv, isend/irecv, collectives ──▶ Request ──▶ Status
///                                    │
///                                    └── takes Buf = memory + count + Datatype;  reductions take an Op
/// ```
///
/// The types here are interfaces, records, enums and exceptions. Behind them, calls go one way:
/// `org.jmpi → internal.comm → internal.protocol (matching, eager, rendezvous) → internal.transport (shm, tcp) →
/// internal.memory`. What other modules plug into is in `org.jmpi.spi`. The drawing of the whole is in
/// `docs/design.md`.
@NullMarked
package org.jmpi;

import org.jspecify.annotations.NullMarked;
