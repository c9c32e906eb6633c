/// IS: ranks of integer keys (RNR-94-007 §2.2.5).
///
/// ```
/// IntegerSort ─▶ Keys, a rank's share
///      └──▶ Ranking, ten times: Buckets ─▶ allReduce of their sizes ─▶ allToAllv of the keys ─▶ KeyCounts
///                                                                              checked by Order ◀──┘
/// ```
@NullMarked
package org.jmpi.benchmarks.nas.is;

import org.jspecify.annotations.NullMarked;
