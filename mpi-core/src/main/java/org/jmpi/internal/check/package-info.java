/// Compares collective calls across ranks, with `-Djmpi.check=collective`.
///
/// ```
/// CollectiveCalls ──▶ CheckedCollectives ──▶ CheckedTask ── all alike ──▶ the collective's own task
///                       │ CallRecord             │ its own context, tagged with the call's number
///                       │  of the call,          ▼
///                       │  CallSite       others ── record ──▶ rank 0: Mismatch
///                                                ◀── answer ──
/// ```
///
/// Each call is preceded by an exchange of records of fixed size, so calls of different kinds can't be confused, and ranks
/// that disagree all get the same error rather than wrong data or a hang. It takes part in progress as any collective
/// does, so that non-blocking calls stay so. Where the property isn't set, nothing of this is there.
@NullMarked
package org.jmpi.internal.check;

import org.jspecify.annotations.NullMarked;
