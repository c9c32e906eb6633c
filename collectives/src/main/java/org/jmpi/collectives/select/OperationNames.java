package org.jmpi.collectives.select;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmpi.spi.CollectiveCall.Operation;

/// The names of operations as users write them: `ALL_REDUCE` is `allReduce`, as the method is called.
public final class OperationNames {

    private OperationNames() {
    }

    /// The method's name of an operation.
    public static String of(Operation operation) {
        var name = new StringBuilder();
        for (String word : operation.name().split("_", -1)) {
            String lower = word.toLowerCase(Locale.ROOT);
            name.append(name.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return name.toString();
    }

    /// The operation that a method's name means.
    public static Optional<Operation> parse(String name) {
        return Stream.of(Operation.values()).filter(operation -> of(operation).equals(name)).findFirst();
    }
}
