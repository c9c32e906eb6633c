/// What every backend must do, as test bodies against the public API.
///
/// ```
/// XyzBodies ── @RankTest ──▶ Bodies (registry) ──▶ BodyCase.run(mpi, memory, seed)
///                                                     ▲                  ▲
///              ConformanceTests: {INPROC, SHM, TCP} × ranks × memory     │
///              (JUnit, ranks are threads)                                │
///                                     ConformanceMain: real processes, one world for all bodies
/// ```
///
/// A body gets a [Rank][org.jmpi.conformance.Rank] (its `Mpi`, its kind of memory, seeded data) and is run
/// by all ranks. Bodies follow each other in one world, so each must leave nothing behind: a fence after
/// every body checks that no message is left over. Random data depends on the seed and the body's name only,
/// so every rank knows what every other rank sends. `-Djmpi.test.seed=…` replays a failure.
@NullMarked
package org.jmpi.conformance;

import org.jspecify.annotations.NullMarked;
