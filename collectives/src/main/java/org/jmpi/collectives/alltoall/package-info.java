/// Algorithms of allToAll, allToAllv and allToAllw (MPI-4.1 §6.8).
@NullMarked
package org.jmpi.collectives.alltoall;

import org.jspecify.annotations.NullMarked;
