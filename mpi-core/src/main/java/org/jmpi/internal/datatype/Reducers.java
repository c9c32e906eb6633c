package org.jmpi.internal.datatype;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// Finds the reducer of a predefined operation for a kind of element.
final class Reducers {

    private Reducers() {
    }

    /// The reducer, or null where the standard defines none. For MAXLOC and MINLOC, `kind` is that of the
    /// value.
    static @Nullable Reducer of(Operation operation, Kind kind) {
        if (operation.isOnPairs()) {
            return Pairs.reducer(operation, kind);
        }
        return switch (kind) {
            case BYTE -> reducer(ByteKernels.ELEMENTS, ByteKernels.of(operation));
            case BOOLEAN ->
                    operation.isOnBooleans() ? reducer(ByteKernels.ELEMENTS, ByteKernels.of(operation))
                            : null;
            case SHORT -> reducer(ShortKernels.ELEMENTS, ShortKernels.of(operation));
            case CHAR -> reducer(CharKernels.ELEMENTS, CharKernels.of(operation));
            case INT -> reducer(IntKernels.ELEMENTS, IntKernels.of(operation));
            case LONG -> reducer(LongKernels.ELEMENTS, LongKernels.of(operation));
            case FLOAT -> reducer(FloatKernels.ELEMENTS, FloatKernels.of(operation));
            case DOUBLE -> reducer(DoubleKernels.ELEMENTS, DoubleKernels.of(operation));
        };
    }

    private static <A> @Nullable Reducer reducer(Elements<A> elements, @Nullable Kernel<A> kernel) {
        return kernel == null ? null : ArrayReducer.of(elements, kernel);
    }

    /// The types that an operation takes, for messages.
    static String typesOf(Operation operation) {
        StringJoiner types = new StringJoiner(", ");
        for (Kind kind : Kind.values()) {
            if (of(operation, kind) != null) {
                types.add(operation.isOnPairs() ? kind.label() + "_int" : kind.label());
            }
        }
        return types.toString();
    }
}
