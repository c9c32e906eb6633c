/// What a job's recorded calls show: `jmpirun --profile`, `jmpirun profile DIR`.
///
/// ```
/// DIR/rank-N.jfr ─▶ Recordings: on one clock ─▶ Trace ─┬─▶ Messages, Collectives ─▶ Lateness: who waited for whom
///                                                      ├─▶ Matrix, CallSites, TimeLine
///                                                      ├─▶ ChromeTrace ─▶ DIR/trace.json
///                                                      └─▶ ProfilePage ─▶ DIR/profile.html
/// ```
///
/// Late sender and late receiver are as in Scalasca's wait states (F. Wolf, B. Mohr, Euro-Par 2003).
@NullMarked
package org.jmpi.benchmarks.profile;

import org.jspecify.annotations.NullMarked;
