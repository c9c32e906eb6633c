package org.jmpi.benchmarks.profile;

import java.util.List;
import java.util.Map;

/// All calls of a job.
///
/// @param ranks of the job
/// @param hosts the name of each rank's
/// @param error nanoseconds that ranks' clocks may be apart
/// @param spans in the order of their starts
record Trace(int ranks, Map<Integer, String> hosts, long error, List<Span> spans) {

    /// When the first call began.
    long start() {
        return spans.isEmpty() ? 0 : spans.getFirst().start();
    }

    /// When the last one ended.
    long end() {
        return spans.stream().mapToLong(Span::end).max().orElse(0);
    }

    List<Span> of(int rank) {
        return spans.stream().filter(span -> span.rank() == rank).toList();
    }
}
