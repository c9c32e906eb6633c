package org.jmpi.internal.datatype;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmpi.Datatype;
import org.jmpi.Datatype.Order;

/// Names of derived types, and errors that carry them. A name is kept short however deeply types are nested.
final class Names {
    private static final int LONGEST = 80;
    private static final int MOST_PARTS = 6;

    private Names() {
    }

    /// Make a type from another.
    ///
    /// @param start the name up to the name of the other type, such as `vector(3, 1, 4`
    /// @throws IllegalArgumentException where displacements overflow
    static Datatype type(String start, Datatype of, UnaryOperator<TypeMap> change) {
        TypeMap old = TypeLayout.of(of).map();
        String name = start + ", " + shortened(of.name()) + ')';
        return new TypeLayout(name, exact(name, () -> change.apply(old)));
    }

    /// Compute a type map, and say whose bounds overflow where they do.
    static TypeMap exact(String name, Supplier<TypeMap> map) {
        try {
            TypeMap result = map.get();
            // Asked for now, so that a type that exists has an extent.
            result.extent();
            return result;
        } catch (ArithmeticException overflow) {
            throw new IllegalArgumentException("size or displacements overflow a long: datatype=" + name
                    + "; use smaller counts or strides", overflow);
        }
    }

    static String ofStruct(Datatype... types) {
        if (types.length > MOST_PARTS) {
            return "struct(" + types.length + " blocks)";
        }
        return Stream.of(types)
                .map(type -> shortened(type.name()))
                .collect(Collectors.joining(", ", "struct(", ")"));
    }

    static String ofSubarray(int[] sizes, int[] subSizes, int[] starts, Order order) {
        return "subarray(" + Arrays.toString(sizes) + ", " + Arrays.toString(subSizes) + ", "
                + Arrays.toString(starts) + ", " + order;
    }

    /// A name to stand inside another.
    static String shortened(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + '…';
    }
}
