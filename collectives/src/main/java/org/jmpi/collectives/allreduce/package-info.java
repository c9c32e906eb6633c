/// Algorithms of the reduction to all (MPI-4.1 §6.9.6): few rounds for small, few bytes for large messages.
@NullMarked
package org.jmpi.collectives.allreduce;

import org.jspecify.annotations.NullMarked;
