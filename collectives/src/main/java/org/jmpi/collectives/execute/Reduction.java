package org.jmpi.collectives.execute;

import org.jmpi.Datatype;
import org.jmpi.Op;

/// How a task's reduce steps combine.
///
/// @param op   the operation
/// @param type the elements
public record Reduction(Op op, Datatype type) {
}
