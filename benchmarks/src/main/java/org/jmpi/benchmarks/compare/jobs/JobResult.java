package org.jmpi.benchmarks.compare.jobs;

import org.apache.commons.math3.stat.descriptive.rank.Median;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What one contestant made of one job.
///
/// @param whole  runs of one pass, one a round
/// @param steady runs of several
record JobResult(JobKind job, String who, List<JobRun> whole, List<JobRun> steady) {

    /// Seconds from start to end, the median.
    double seconds() {
        return median(whole, JobRun::seconds);
    }

    /// Bytes, the median.
    double peakBytes() {
        return median(whole, JobRun::peakBytes);
    }

    /// Seconds of a pass once warm, the median.
    double steadySeconds() {
        return median(steady, JobRun::steady);
    }

    String answer() {
        return whole.getFirst().answer();
    }

    private static double median(List<JobRun> runs, ToDoubleFunction<JobRun> figure) {
        return new Median().evaluate(runs.stream().mapToDouble(figure).toArray());
    }
}
