/// Algorithms of the broadcast (MPI-4.1 §6.4): a tree for small messages, pieces for large ones.
@NullMarked
package org.jmpi.collectives.bcast;

import org.jspecify.annotations.NullMarked;
