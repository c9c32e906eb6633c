package org.jmpi.collectives.simulate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.select.Algorithms;
import org.jmpi.collectives.select.Selector;

/// Asks one question of every registered algorithm.
///
/// @param simulator what answers
/// @param selector  the rules
public record Study(Simulator simulator, Selector selector) {

    /// Simulate each algorithm; a million ranks may take a minute each.
    ///
    /// @throws IllegalArgumentException where the question can't be asked
    public Row row(Question question) {
        return row(question, (_, _) -> {
        });
    }

    /// Simulate each algorithm, and hand each name and outcome on as soon as it is known.
    ///
    /// @throws IllegalArgumentException where the question can't be asked
    public Row row(Question question, BiConsumer<String, Outcome> known) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (Algorithm algorithm : Algorithms.of(question.operation())) {
            Outcome outcome = simulator.time(algorithm, question);
            outcomes.put(algorithm.name(), outcome);
            known.accept(algorithm.name(), outcome);
        }
        return new Row(question, outcomes, selector.select(question.problems(simulator.perHost()).apply(0)).name());
    }
}
