package org.jmpi.collectives.select;

import java.util.Optional;
import java.util.stream.Stream;
import org.jmpi.spi.CollectiveCall;
import org.jmpi.spi.CollectiveCall.Operation;

/// The names of operations as users write them: `ALL_REDUCE` is `allReduce`, as the method is called.
public final class OperationNames {

    private OperationNames() {
    }

    /// The method's name of an operation.
    public static String of(Operation operation) {
        return CollectiveCall.nameOf(operation);
    }

    /// The operation that a method's name means.
    public static Optional<Operation> parse(String name) {
        return Stream.of(Operation.values()).filter(operation -> of(operation).equals(name)).findFirst();
    }
}
