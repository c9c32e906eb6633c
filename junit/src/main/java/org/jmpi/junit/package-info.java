/// `@RankedTest`: a JUnit test that runs on several ranks, as threads of the test's JVM or as processes.
///
/// ```
/// @RankedTest ─▶ RankedTestExtension ─▶ RankedInvocation, one for each number of ranks
///                    ├ threads:    ThreadRanks ─▶ InProcessJob ─▶ RankBody, one a rank ─▶ RankFailure
///                    └ processes:  ProcessRanks ─▶ RankJob ─▶ jmpirun ─▶ RankTestMain ─▶ JUnit, in each rank
///                                       ▲                                      │
///                                       └───────────── ResultFile ◀────────────┘
/// ```
///
/// JUnit's own instance of the test class and its `@BeforeEach` methods are left aside ([RanksInterceptor]): each rank
/// has an instance of its own, and [RankParameters] gives its methods the rank's `Mpi` or world.
@NullMarked
package org.jmpi.junit;

import org.jspecify.annotations.NullMarked;
