/// Benchmarks as users run them: `jmpirun bench:NAME`, in real processes.
///
/// ```
/// BenchIT, SoakIT ──▶ BenchJob ──▶ jmpirun, laid out as an unpacked release is ──▶ ranks
/// ```
@NullMarked
package org.jmpi.benchmarks.it;

import org.jspecify.annotations.NullMarked;
