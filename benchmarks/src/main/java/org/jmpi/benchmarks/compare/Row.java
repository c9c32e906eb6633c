package org.jmpi.benchmarks.compare;

import java.util.List;

/// One line of the table of goals.
///
/// @param title     what it is called; `--only` looks at it
/// @param workload  what is run
/// @param series    the figure's name in the CSV output
/// @param metric    the metric's name there
/// @param reference what jmpi's value is divided by
/// @param direction which way is good
/// @param goal      what the ratio has to reach
/// @param limits    the machine's limits that stand beside it
record Row(String title, Workload workload, String series, String metric, Reference reference, Direction direction,
        double goal, List<Limit> limits) {

    /// The goal as it is written: `≤ 0.9 × best C`.
    String goalText() {
        String number = direction.sign() + " " + Quantity.number(goal);
        return reference.text().isEmpty() ? number : number + " × " + reference.text();
    }
}
