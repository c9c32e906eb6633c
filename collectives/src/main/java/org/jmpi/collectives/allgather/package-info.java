/// Algorithms of allGather and allGatherv (MPI-4.1 §6.7).
@NullMarked
package org.jmpi.collectives.allgather;

import org.jspecify.annotations.NullMarked;
