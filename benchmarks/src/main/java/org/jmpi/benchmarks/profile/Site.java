package org.jmpi.benchmarks.profile;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a line of the program spent in one operation.
///
/// @param calls      of all ranks
/// @param nanos      in all
/// @param waited     of them, while nothing moved
/// @param bytes      sent and received
/// @param algorithm  of a collective; of several the first
record Site(String operation, String place, int calls, long nanos, long waited, long bytes, String algorithm) {

    /// All lines, the dearest first.
    static List<Site> of(Trace trace) {
        Map<String, Site> sites = new HashMap<>();
        for (Span span : trace.spans()) {
            Site ignored = sites.merge(span.operation() + " " + span.site(), new Site(span.operation(), span.site(), 1,
                    span.nanos(), span.waited(), span.bytes() + span.receivedBytes(), span.algorithm()), Site::and);
        }
        return sites.values().stream().sorted(Comparator.comparingLong(Site::nanos).reversed()).toList();
    }

    private Site and(Site other) {
        return new Site(operation, place, calls + other.calls, nanos + other.nanos, waited + other.waited,
                bytes + other.bytes, algorithm.isEmpty() ? other.algorithm : algorithm);
    }
}
