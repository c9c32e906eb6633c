/// Algorithms of scatter and scatterv (MPI-4.1 §6.6).
@NullMarked
package org.jmpi.collectives.scatter;

import org.jspecify.annotations.NullMarked;
