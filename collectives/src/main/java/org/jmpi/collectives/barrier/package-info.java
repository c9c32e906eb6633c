/// Algorithms of the barrier (MPI-4.1 §6.3).
@NullMarked
package org.jmpi.collectives.barrier;

import org.jspecify.annotations.NullMarked;
