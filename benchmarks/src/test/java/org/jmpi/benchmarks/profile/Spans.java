package org.jmpi.benchmarks.profile;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Made-up calls.
final class Spans {
    private Spans() {
    }

    static Span send(int rank, int peer, int tag, long start, long end) {
        return new Span(rank, "main", "send", "world", 8, peer, tag, 100, -1, -1, 0, -1, "", start, start, end - start,
                0, "App.send:1");
    }

    static Span receive(int rank, int source, int tag, long posted, long start, long end) {
        return new Span(rank, "main", "recv", "world", 8, -1, -1, 0, source, tag, 100, -1, "", start, posted,
                end - start, (end - start) / 2, "App.recv:2");
    }

    static Span collective(int rank, long number, long start, long end) {
        return new Span(rank, "main", "barrier", "world", 8, -1, -1, 0, -1, -1, 0, number, "dissemination", start,
                start,
                end - start, 0, "App.<main>:3");
    }

    static Trace trace(int ranks, Span... spans) {
        List<Span> sorted = Stream.of(spans).sorted(Comparator.comparingLong(Span::start)).toList();
        return new Trace(ranks, Map.of(0, "here"), 0, sorted);
    }
}
