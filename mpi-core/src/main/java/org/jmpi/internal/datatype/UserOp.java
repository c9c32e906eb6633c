package org.jmpi.internal.datatype;

import java.lang.foreign.MemorySegment;
import org.jmpi.Datatype;
import org.jmpi.Op;

/// A user's reduction of any type. What the user sees of the left operand is read-only: it may be another
/// rank's data.
record UserOp(String name, boolean isCommutative, Op.Function function) implements Op {

    @Override
    public boolean supports(Datatype type) {
        return true;
    }

    @Override
    public void apply(
            MemorySegment in, long inOffset, MemorySegment inOut, long inOutOffset, long count,
            Datatype type) {
        Checks.notNegative("count", count);
        long bytes = Checks.multiply("count", count, "size", type.size());
        function.apply(in.asSlice(inOffset, bytes).asReadOnly(), inOut.asSlice(inOutOffset, bytes), count,
                type);
    }

    @Override
    public String toString() {
        return name;
    }
}
