/// Programs that are wrong, what jmpi says of each, and each put right.
///
/// ```
/// CallMatching, InvalidArguments, …: tables of Defect = name, ranks, jmpi.check, wrong program, Verdict, right program
///        │                                                                  │                         │
///        └─▶ DefectsTests ─▶ Trial: ranks that are threads ─▶ Outcome ─▶ Verdict       Outcome ─▶ nothing to say
///        └─▶ Deadlocks ─▶ it.DeadlockIT: processes under jmpirun
/// ```
///
/// The kinds of defects are those of the MPI Bugs Initiative (Laurent, Saillard, Quinson, *The MPI Bugs Initiative: a
/// Framework for MPI Verification Tools Evaluation*, 2021): invalid parameters, life cycles of requests and resources,
/// buffers used too early, message races, and calls or parameters that don't match.
@NullMarked
package org.jmpi.samples.defects;

import org.jspecify.annotations.NullMarked;
