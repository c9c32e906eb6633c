package org.jmpi.benchmarks.profile;

/// What one rank did in each of equal parts of the time, as parts of it from 0 to 1; what is left is computing.
///
/// @param waiting      in calls while nothing moved
/// @param transferring in calls else
record TimeLine(double[] waiting, double[] transferring) {

    static TimeLine of(Trace trace, int rank, int parts) {
        TimeLine line = new TimeLine(new double[parts], new double[parts]);
        double width = Math.max(1, trace.end() - trace.start()) / (double) parts;
        for (Span span : trace.of(rank)) {
            line.add(span, trace.start(), width);
        }
        return line;
    }

    /// A call's wait is spread over its time evenly: when in it nothing moved isn't known.
    private void add(Span span, long start, double width) {
        double waits = span.nanos() == 0 ? 0 : span.waited() / (double) span.nanos();
        double from = (span.start() - start) / width;
        double to = (span.end() - start) / width;
        for (int part = (int) from; part < waiting.length && part < to; part++) {
            double share = Math.min(to, part + 1.0) - Math.max(from, part);
            waiting[part] += share * waits;
            transferring[part] += share * (1 - waits);
        }
    }
}
