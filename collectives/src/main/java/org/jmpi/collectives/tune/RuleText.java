package org.jmpi.collectives.tune;

import java.util.List;
import org.jmpi.collectives.select.OperationNames;
import org.jmpi.collectives.simulate.Quantities;
import org.jmpi.spi.CollectiveCall.Operation;

/// Writes choices as rules.
public final class RuleText {
    private static final String LINE = "%-14s %-10s %-14s %s%n";

    private final List<Tuner.Choice> choices;
    private final StringBuilder text = new StringBuilder();

    private RuleText(List<Tuner.Choice> choices) {
        this.choices = choices;
    }

    /// The lines of a rule file: groups of few ranks first, short lengths first. Between two lengths with
    /// different choices the rule changes at their geometric mean; beyond the most ranks and bytes the last
    /// choice holds.
    ///
    /// @param choices of each operation and number of ranks together, in rising order of ranks and bytes
    public static String of(List<Tuner.Choice> choices) {
        var rules = new RuleText(choices);
        for (Operation operation : choices.stream().map(Tuner.Choice::operation).distinct().toList()) {
            List<Integer> groups = rules.groups(operation);
            for (int ranks : groups) {
                rules.add(operation, ranks, ranks == groups.getLast() ? "" : "size<=" + ranks);
            }
        }
        return rules.text.toString();
    }

    private List<Integer> groups(Operation operation) {
        return choices.stream()
                .filter(choice -> choice.operation() == operation)
                .map(Tuner.Choice::ranks)
                .distinct()
                .sorted()
                .toList();
    }

    private void add(Operation operation, int ranks, String size) {
        List<Tuner.Choice> group = choices.stream()
                .filter(choice -> choice.operation() == operation && choice.ranks() == ranks)
                .toList();
        for (int i = 0; i < group.size(); i++) {
            boolean last = i == group.size() - 1;
            if (last || !group.get(i).algorithm().equals(group.get(i + 1).algorithm())) {
                String bytes = last ? "" : "bytes<=" + between(group.get(i).bytes(), group.get(i + 1).bytes());
                text.append(String.format(LINE, OperationNames.of(operation), size, bytes, group.get(i).algorithm()));
            }
        }
    }

    private static String between(long shorter, long longer) {
        long mean = (long) Math.sqrt((double) Math.max(1, shorter) * longer);
        long rounded = mean < 1_024 ? mean : mean / 1_024 * 1_024;
        return Quantities.shortForm(rounded);
    }
}
