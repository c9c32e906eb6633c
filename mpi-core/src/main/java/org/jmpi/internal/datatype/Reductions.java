package org.jmpi.internal.datatype;

import java.lang.foreign.MemorySegment;
import org.jmpi.Datatype;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;

/// What all reductions on known elements share.
final class Reductions {

    private Reductions() {
    }

    static void run(Reducer reducer, MemorySegment in, long inOffset, MemorySegment inOut, long inOutOffset,
            long count,
            TypeLayout type) {
        Checks.notNegative("count", count);
        long bytes = Checks.multiply("count", count, "size", type.size());
        reducer.reduce(in, inOffset, inOut, inOutOffset, bytes / reducer.itemBytes());
    }

    static MpiException undefined(String op, Datatype type, String supported) {
        return new MpiException(ErrorClass.OP,
                "reduction isn't defined for the datatype: op=" + op + ", datatype="
                        + type.name() + "; " + op + " takes " + supported + " and types made of one of them");
    }
}
