/// Algorithms of gather and gatherv (MPI-4.1 §6.5).
@NullMarked
package org.jmpi.collectives.gather;

import org.jspecify.annotations.NullMarked;
