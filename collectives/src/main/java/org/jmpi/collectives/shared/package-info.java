/// How the ranks of a communicator come to use one piece of shared memory, or to know that they can't.
///
/// ```
/// board, staging ──▶ Agreement ──▶ spi.CollectiveChannel    two small messages a rank, once
///                        │
///                        ▼ T, made by each rank over the same bytes
///                  spi.SharedSpace
/// ```
///
/// Calls leave a [org.jmpi.collectives.shared.Shape] there, so that ranks which make different ones learn of it.
@NullMarked
package org.jmpi.collectives.shared;

import org.jspecify.annotations.NullMarked;
