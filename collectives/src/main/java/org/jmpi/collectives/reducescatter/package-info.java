/// Algorithms of reduceScatter and reduceScatterBlock (MPI-4.1 §6.10).
@NullMarked
package org.jmpi.collectives.reducescatter;

import org.jspecify.annotations.NullMarked;
