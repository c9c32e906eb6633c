/// What a rank's calls took, where somebody asks: sums for `jmpirun scale`, an event a call for `jmpirun --profile`.
///
/// ```
/// comm: Profiled… ──▶ Profiler.begin ──▶ Call ── end ──┬─▶ Counters ── close ──▶ DIR/counters-RANK.txt   (jmpi.counters)
///                        │                             └─▶ CallEvent ──▶ JFR ──▶ DIR/rank-RANK.jfr       (jmpi.profile)
///                        └─ idle time, from the engine's MeteredIdler
/// ```
///
/// Clocks of several hosts are compared at the start ([ClockEvent]), and with the launcher's at the start and the end
/// ([ReferenceEvent]).
///
/// Where neither property is set none of this is loaded: communicators have classes that know nothing of it.
@NullMarked
package org.jmpi.internal.profile;

import org.jspecify.annotations.NullMarked;
