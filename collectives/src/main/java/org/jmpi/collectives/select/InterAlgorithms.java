package org.jmpi.collectives.select;

import java.util.List;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.collectives.barrier.Dissemination;
import org.jmpi.collectives.inter.InterBcast;
import org.jmpi.collectives.inter.InterExchange;
import org.jmpi.collectives.inter.InterReduction;
import org.jmpi.collectives.inter.InterRooted;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.spi.CollectiveCall.Operation;

/// The algorithms between two groups, one for each operation. A barrier of both is one of all their ranks.
public final class InterAlgorithms {
    private static final List<Algorithm> ALL = List.of(new Dissemination(), new InterBcast(), new InterRooted(),
            new InterExchange(), new InterReduction());

    private InterAlgorithms() {
    }

    /// The algorithm of an operation.
    ///
    /// @throws MpiException where two groups have no such operation
    public static Algorithm of(Operation operation) {
        return ALL.stream()
                .filter(algorithm -> algorithm.operations().contains(operation))
                .findFirst()
                .orElseThrow(() -> new MpiException(ErrorClass.INTERN, "no algorithm between two groups: operation="
                        + OperationNames.of(operation) + "; report this as a bug of jmpi"));
    }
}
