package org.jmpi.conformance;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jmpi.Datatype;
import org.jmpi.Mpi;

/// Where a test's buffers live.
public enum Memory {
    /// A Java array of the datatype's element.
    HEAP,
    /// Native memory of this process.
    NATIVE,
    /// Memory that peers on the host can read, from [Mpi#allocate].
    SHARED;

    private static final int ALIGNMENT = 64;

    /// The kind `steps` after this one, going round; gives each rank another kind.
    public Memory next(int steps) {
        return values()[(ordinal() + steps) % values().length];
    }

    /// Memory of `bytes` bytes; a heap array's elements are those of `element`, a primitive type.
    MemorySegment allocate(Mpi mpi, Datatype element, long bytes) {
        return switch (this) {
            case HEAP -> array(element, Math.toIntExact(bytes));
            case NATIVE -> Arena.ofAuto().allocate(bytes, ALIGNMENT);
            case SHARED -> mpi.allocate(bytes);
        };
    }

    private static MemorySegment array(Datatype element, int bytes) {
        int length = Math.toIntExact(bytes / element.extent());
        if (element == Datatype.SHORT) {
            return MemorySegment.ofArray(new short[length]);
        } else if (element == Datatype.CHAR) {
            return MemorySegment.ofArray(new char[length]);
        } else if (element == Datatype.INT || element == Datatype.INT_INT) {
            return MemorySegment.ofArray(new int[bytes / Integer.BYTES]);
        } else if (element == Datatype.LONG) {
            return MemorySegment.ofArray(new long[length]);
        } else if (element == Datatype.FLOAT) {
            return MemorySegment.ofArray(new float[length]);
        } else if (element == Datatype.DOUBLE) {
            return MemorySegment.ofArray(new double[length]);
        } else if (element == Datatype.BYTE) {
            return MemorySegment.ofArray(new byte[bytes]);
        }
        throw new IllegalArgumentException("no array holds the elements: element=" + element.name());
    }
}
