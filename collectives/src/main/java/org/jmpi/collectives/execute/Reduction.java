package org.jmpi.collectives.execute;

import org.jmpi.Datatype;
import org.jmpi.Op;
import org.jmpi.spi.Payload;
import org.jmpi.spi.ReducingPayload;

/// How a task's reduce steps combine.
///
/// @param op   the operation
/// @param type the elements
public record Reduction(Op op, Datatype type) {

    /// Whether so many bytes of a buffer are better combined by its device than in host memory.
    public boolean isFor(Payload buffer, long bytes) {
        return buffer instanceof ReducingPayload reducing && reducing.combines(op, type, bytes);
    }
}
