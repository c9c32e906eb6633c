package org.jmpi.collectives.simulate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// One question, answered for each algorithm.
///
/// @param question what was asked
/// @param outcomes by the algorithms' names, in the registry's order
/// @param selected the algorithm that the rules choose
public record Row(Question question, Map<String, Outcome> outcomes, String selected) {

    /// Copy the map, in its order.
    public Row {
        outcomes = new LinkedHashMap<>(outcomes);
    }

    /// The algorithm that takes least; by the upper bound, where there are bounds.
    public Optional<String> fastest() {
        String best = null;
        double least = Double.POSITIVE_INFINITY;
        for (Map.Entry<String, Outcome> entry : outcomes.entrySet()) {
            if (entry.getValue() instanceof Outcome.Time time && time.high() < least) {
                least = time.high();
                best = entry.getKey();
            }
        }
        return Optional.ofNullable(best);
    }
}
