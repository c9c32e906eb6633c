package org.jmpi.internal.datatype;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Values at any byte of an array of packed bytes, in the machine's byte order.
final class Packed {
    /// `short` values.
    static final VarHandle SHORTS = view(short[].class);
    /// `char` values.
    static final VarHandle CHARS = view(char[].class);
    /// `int` values.
    static final VarHandle INTS = view(int[].class);
    /// `long` values.
    static final VarHandle LONGS = view(long[].class);
    /// `float` values.
    static final VarHandle FLOATS = view(float[].class);
    /// `double` values.
    static final VarHandle DOUBLES = view(double[].class);

    private Packed() {
    }

    private static VarHandle view(Class<?> arrayType) {
        return MethodHandles.byteArrayViewVarHandle(arrayType, ByteOrder.nativeOrder())
                .withInvokeExactBehavior();
    }
}
