/// Programs to start from: each is short, complete, and run by the tests.
///
/// ```
/// jmpirun -np 4 sample:NAME ─▶ META-INF/jmpi-samples ─▶ main ─▶ Mpi.init ─▶ run(mpi, …) ─▶ close
///                                                        the tests call run straight ┘
/// ```
///
/// Each shows one thing that people do with message passing. To step through one in a debugger, run it as it is, as a
/// job of one rank.
@NullMarked
package org.jmpi.samples;

import org.jspecify.annotations.NullMarked;
