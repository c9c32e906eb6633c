package org.jmpi.benchmarks.profile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds which receive got which send: messages between two ranks with one tag on one communicator don't overtake.
final class Messages {
    private record Way(int from, int to, long context, int tag) {
    }

    private Messages() {
    }

    /// All messages of which both ends were recorded, in the order of their receives.
    static List<Pair> of(Trace trace) {
        Map<Way, Deque<Span>> sent = new HashMap<>();
        for (Span span : trace.spans()) {
            if (span.sends()) {
                sent.computeIfAbsent(new Way(span.rank(), span.peer(), span.context(), span.tag()),
                        _ -> new ArrayDeque<>()).add(span);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        trace.spans().stream().filter(Span::receives).sorted(Comparator.comparingLong(Span::posted)).forEach(span -> {
            Deque<Span> sends =
                    sent.get(new Way(span.source(), span.rank(), span.context(), span.receivedTag()));
            if (sends != null && !sends.isEmpty()) {
                pairs.add(new Pair(sends.remove(), span));
            }
        });
        return pairs;
    }
}
