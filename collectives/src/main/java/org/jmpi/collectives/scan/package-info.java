/// Algorithms of scan and exscan (MPI-4.1 §6.11).
@NullMarked
package org.jmpi.collectives.scan;

import org.jspecify.annotations.NullMarked;
