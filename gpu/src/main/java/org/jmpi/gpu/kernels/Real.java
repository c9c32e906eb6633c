package org.jmpi.gpu.kernels;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jmpi.Datatype;

/// Elements of `real`, for the Java bodies.
enum Real {
    /// Java `float`.
    FLOAT {
        @Override
        double get(MemorySegment memory, long index) {
            return memory.getAtIndex(ValueLayout.JAVA_FLOAT, index);
        }

        @Override
        void set(MemorySegment memory, long index, double value) {
            memory.setAtIndex(ValueLayout.JAVA_FLOAT, index, (float) value);
        }
    },
    /// Java `double`.
    DOUBLE {
        @Override
        double get(MemorySegment memory, long index) {
            return memory.getAtIndex(ValueLayout.JAVA_DOUBLE, index);
        }

        @Override
        void set(MemorySegment memory, long index, double value) {
            memory.setAtIndex(ValueLayout.JAVA_DOUBLE, index, value);
        }
    };

    abstract double get(MemorySegment memory, long index);

    abstract void set(MemorySegment memory, long index, double value);

    static Real of(Datatype type) {
        if (type.signature() == Datatype.DOUBLE.signature()) {
            return DOUBLE;
        }
        if (type.signature() == Datatype.FLOAT.signature()) {
            return FLOAT;
        }
        throw new IllegalArgumentException("kernels are there for float and double: datatype=" + type.name()
                + "; pass Datatype.FLOAT or Datatype.DOUBLE");
    }
}
