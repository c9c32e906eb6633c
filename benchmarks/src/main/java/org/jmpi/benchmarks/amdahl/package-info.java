/// How work of four kinds scales, measured by JMH: `java -jar benchmarks/target/benchmarks.jar Amdahl`.
///
/// ```
/// AmdahlNBody, AmdahlStencil, AmdahlTranspose, AmdahlMonteCarlo ─▶ AmdahlBenchmark ─▶ Work
///                                       rank 0 alone: serial units ── barrier ── all: own units ── exchange
/// ```
///
/// Bound by computing, by memory, by communication, and by nothing. The serial part is work of the same kind that one rank
/// does alone, so that its fraction of one rank's time is what was asked for.
@NullMarked
package org.jmpi.benchmarks.amdahl;

import org.jspecify.annotations.NullMarked;
