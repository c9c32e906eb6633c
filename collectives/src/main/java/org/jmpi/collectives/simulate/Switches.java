package org.jmpi.collectives.simulate;

import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;

/// Where a choice changes from one length to the next.
public final class Switches {

    private Switches() {
    }

    /// Such as `recursiveDoubling 8..8K, ring 64K..64M`: the choice for the lengths of `rows`, in their order.
    public static String of(List<Row> rows, Function<Row, String> choice) {
        var text = new StringJoiner(", ");
        int first = 0;
        for (int i = 1; i <= rows.size(); i++) {
            if (i == rows.size() || !choice.apply(rows.get(i)).equals(choice.apply(rows.get(first)))) {
                text.add(choice.apply(rows.get(first)) + " " + range(rows.get(first), rows.get(i - 1)));
                first = i;
            }
        }
        return text.toString();
    }

    private static String range(Row first, Row last) {
        String from = Quantities.shortForm(first.question().bytes());
        String to = Quantities.shortForm(last.question().bytes());
        return from.equals(to) ? from : from + ".." + to;
    }
}
