/// Benchmarks: latency, bandwidth, message rate. Every figure that jmpi states about its speed comes from here.
///
/// ```
/// jmpirun bench:NAME ──▶ Latency, Bandwidth … ──▶ options: Settings
///                              ├──▶ measure: Bench plays a Duet of two ranks
///                              ├──▶ collectives: Conductor lets all ranks repeat a Call
///                              └──▶ report: table, CSV, JSON
/// nas     the NAS Parallel Benchmarks: jmpirun nas:NAME
/// scale   how a program's time falls with more ranks: jmpirun scale
/// soak    every byte of millions of random messages, checked
/// micro   JMH benchmarks of the parts
/// ```
///
/// Comparisons with other MPI libraries run side by side on one host in one run, as interleaved pairs, and give the
/// median of the paired ratios with its interval. The limits of the hardware are measured in the same run.
@NullMarked
package org.jmpi.benchmarks;

import org.jspecify.annotations.NullMarked;
