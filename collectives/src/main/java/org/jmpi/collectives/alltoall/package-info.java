/// Algorithms of allToAll and allToAllv (MPI-4.1 §6.8).
@NullMarked
package org.jmpi.collectives.alltoall;

import org.jspecify.annotations.NullMarked;
