/// Exact sums of floating-point numbers, behind [org.jmpi.ReproducibleSum].
///
/// ```
/// add ──▶ ExactSum: 67 limbs, 2^32 apart ── Rounding ──▶ double, float
///             │ store, load
///             ▼
///         35 longs = one 2,176-bit integer + flags ── ExactSums ──▶ Communicator.allReduce with OP
/// ```
///
/// A sum is a fixed-point number that reaches from the smallest subnormal to beyond the largest `double`, so adding to it
/// is integer arithmetic: exact, and therefore the same in any order.
@NullMarked
package org.jmpi.internal.exact;

import org.jspecify.annotations.NullMarked;
