/// Algorithms of the reduction to a root (MPI-4.1 §6.9.1).
@NullMarked
package org.jmpi.collectives.reduce;

import org.jspecify.annotations.NullMarked;
