/// EP: pairs of normal deviates, counted by rings (RNR-94-007 §2.2.1).
///
/// ```
/// EmbarrassinglyParallel ─▶ Batches of 2¹⁶ pairs, each rank its share ─▶ Tally ─▶ one allReduce
/// ```
@NullMarked
package org.jmpi.benchmarks.nas.ep;

import org.jspecify.annotations.NullMarked;
