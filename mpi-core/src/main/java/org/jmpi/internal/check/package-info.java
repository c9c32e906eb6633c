/// Checks beyond what one call shows, by the property `jmpi.check`. Where it isn't set, nothing of this is there.
///
/// ```
/// collective:  CollectiveCalls ──▶ CheckedCollectives ──▶ CheckedTask ── all alike ──▶ the collective's own task
///                                    │ CallRecord             │ its own context, tagged with the call's number
///                                    │  of the call,          ▼
///                                    │  CallSite       others ── record ──▶ rank 0: Mismatch
///                                                             ◀── answer ──
///
/// others:      WatchedPointToPoint, WatchedCollectiveCalls ──▶ RankChecks, one a rank
///                ├─ resources: Resource of each thing given ──▶ Findings ── at close() ──▶ log
///                ├─ buffers:   Use of memory ──▶ PendingBuffers, PendingUses ──▶ error
///                │             RequestTrace tells both what becomes of a request
///                └─ races:     Findings ── at close() ──▶ log
/// ```
///
/// A collective call is preceded by an exchange of records of fixed size, so calls of different kinds can't be confused, and
/// ranks that disagree all get the same error rather than wrong data or a hang. It takes part in progress as any collective
/// does, so that non-blocking calls stay so.
@NullMarked
package org.jmpi.internal.check;

import org.jspecify.annotations.NullMarked;
