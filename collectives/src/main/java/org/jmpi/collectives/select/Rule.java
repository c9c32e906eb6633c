package org.jmpi.collectives.select;

import java.util.List;
import java.util.Optional;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.spi.CollectiveCall.Operation;

/// One line of a rule file: the algorithm for problems of an operation that meet all conditions.
///
/// @param line       number of the line, for messages
/// @param operation  which collective
/// @param conditions all must hold
/// @param algorithm  what to use
record Rule(int line, Operation operation, List<Condition> conditions, Algorithm algorithm) {

    /// Why the rule doesn't serve a problem, if it doesn't.
    Optional<String> objection(Problem problem) {
        for (Condition condition : conditions) {
            if (!condition.test().test(problem)) {
                return Optional.of("not " + condition.text());
            }
        }
        return algorithm.refusal(problem);
    }
}
