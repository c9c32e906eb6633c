/// Proves algorithms right, without running a process.
///
/// ```
/// Cases.of(operation, size) ──▶ Case = one Problem a rank
///                                 │ Algorithm.schedule
///                                 ▼
///                              Verifier: all ranks' schedules, sends synchronous ──▶ SymbolicMemory = Piece*
///                                 │
///                                 ▼
///                              Expectation: who must have what ──▶ ok, or ScheduleFault
/// ```
///
/// Bytes are symbols: "byte x of the contributions of ranks 2, 3 and 4, combined". There are no wildcards, so
/// which of several possible steps runs first changes nothing: one run without deadlock proves that all are.
@NullMarked
package org.jmpi.collectives.verify;

import org.jspecify.annotations.NullMarked;
