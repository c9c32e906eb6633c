/// Algorithms of the neighbourhood collectives (MPI-4.1 §8.6).
@NullMarked
package org.jmpi.collectives.neighbour;

import org.jspecify.annotations.NullMarked;
