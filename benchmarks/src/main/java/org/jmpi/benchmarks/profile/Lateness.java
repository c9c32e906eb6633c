package org.jmpi.benchmarks.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds who waited for whom.
///
/// A receive waits for a late sender until the send begins; a send that has to wait for its receive waits for a late
/// receiver until that is posted; who enters a collective waits for the last rank to do so.
final class Lateness {
    private record Place(Late.Kind kind, int waiter, int late, String site, String cause) {
    }

    private record Collective(long context, long number) {
    }

    private final Map<Place, Late> found = new HashMap<>();

    private Lateness() {
    }

    /// All, the longest wait first.
    static List<Late> of(Trace trace, List<Pair> messages) {
        Lateness lateness = new Lateness();
        messages.forEach(lateness::message);
        Map<Collective, Map<Integer, Span>> collectives = new HashMap<>();
        for (Span span : trace.spans()) {
            if (span.isCollective()) {
                collectives.computeIfAbsent(new Collective(span.context(), span.collective()), _ -> new HashMap<>())
                        .merge(span.rank(), span, (first, _) -> first);
            }
        }
        collectives.values().forEach(ranks -> lateness.collective(ranks.values()));
        List<Late> all = new ArrayList<>(lateness.found.values());
        all.sort(Comparator.comparingLong(Late::nanos).reversed());
        return all;
    }

    private void message(Pair pair) {
        Span send = pair.send();
        Span receive = pair.receive();
        add(Late.Kind.SENDER, receive, send, Math.min(send.start(), receive.end()) - receive.start());
        if (send.end() > receive.posted()) {
            add(Late.Kind.RECEIVER, send, receive, receive.posted() - send.start());
        }
    }

    private void collective(Collection<Span> ranks) {
        Span last = ranks.iterator().next();
        for (Span span : ranks) {
            last = span.start() > last.start() ? span : last;
        }
        for (Span span : ranks) {
            add(Late.Kind.COLLECTIVE, span, last, Math.min(last.start(), span.end()) - span.start());
        }
    }

    private void add(Late.Kind kind, Span waiter, Span late, long nanos) {
        if (nanos > 0 && waiter.rank() != late.rank()) {
            Late ignored = found.merge(new Place(kind, waiter.rank(), late.rank(), waiter.site(), late.site()),
                    new Late(kind, waiter.rank(), late.rank(), waiter.site(), late.site(), 1, nanos), Late::and);
        }
    }
}
