/// The NAS Parallel Benchmarks EP, IS, CG, MG and FT, written for jmpi from their specification.
///
/// ```
/// jmpirun nas:CG.A ─▶ META-INF/jmpi-nas ─▶ Nas CG A ─▶ Benchmark ─▶ Kernel (ep, is, cg, mg, ft)
///                                                                     │ set up, warm up, run under the clock
///                                            Report ◀── Outcome ◀─────┘ figures and Checks
/// ```
///
/// Problems, sizes, random numbers, operation counts and reference values are those of the specification and its
/// reference implementation, so Mop/s compare; how the work is split between ranks and done is jmpi's own.
///
/// D. Bailey et al., *The NAS Parallel Benchmarks*, RNR-94-007; *The NAS Parallel Benchmarks 2.0*, NAS-95-020.
@NullMarked
package org.jmpi.benchmarks.nas;

import org.jspecify.annotations.NullMarked;
