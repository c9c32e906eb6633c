/// Finds deadlocks: ranks that wait for each other, or for ranks that have closed, for ever.
///
/// ```
/// rank: waits for half a second ──WAITS──▶ RankViews ◀── RendezvousServer, or Hub
///                               ◀──LOOK───     │ what each rank waits for, who has closed
///                               ───VIEW──▶     ▼
///                              DeadlockWatch ─▶ WaitForGraph: who is stuck ─▶ looks again: Confirmation
///                                    └────────▶ Explanation, DeadlockText
/// ```
///
/// While no rank waits for long nothing is asked; a rank that has answered is asked again when something has changed. Ranks
/// that are stuck by what they said are asked twice more, a second apart. It is a deadlock where nothing has happened on
/// any of them in between, and each has taken in all frames that the others sent it. That can't be undone from within: every
/// rank of the set would need another one of the set to act first.
///
/// Whatever isn't known counts as able to act: a rank that doesn't answer, because it is stopped, computes or moves
/// messages; one with a thread that runs, sleeps or reads outside of jmpi; one with virtual threads, which can't be seen.
@NullMarked
package org.jmpi.internal.deadlock;

import org.jspecify.annotations.NullMarked;
