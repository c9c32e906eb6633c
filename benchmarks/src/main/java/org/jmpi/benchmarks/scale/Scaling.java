package org.jmpi.benchmarks.scale;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.jmpi.benchmarks.scale.laws.Fit;
import org.jmpi.benchmarks.scale.laws.Law;
import org.jmpi.benchmarks.scale.laws.Observation;
import org.jmpi.benchmarks.scale.why.TimeSplit;

/// What the runs tell.
///
/// @param weak    whether each rank had as much work, however many there were
/// @param samples all runs
/// @param points  their medians, by number of ranks
/// @param fits    the laws that could be fitted
/// @param splits  where the ranks' time went, by number of ranks; empty where nobody counted
record Scaling(boolean weak, List<Sample> samples, List<Point> points, List<Fit> fits, List<TimeSplit> splits) {
    private static final double HALF = 50;

    static Scaling of(boolean weak, List<Sample> samples, List<TimeSplit> splits) {
        List<Integer> ranks = samples.stream().map(Sample::ranks).distinct().sorted().toList();
        double alone = times(samples, ranks.getFirst()).getPercentile(HALF);
        List<Point> points =
                ranks.stream().map(number -> point(weak, number, times(samples, number), alone)).toList();
        List<Observation> observations = samples.stream()
                .map(each -> new Observation(each.ranks(), each.seconds() * (weak ? 1 : each.ranks())))
                .toList();
        List<Fit> fits = List.of(Law.values()).stream().flatMap(law -> law.fit(observations).stream()).toList();
        return new Scaling(weak, List.copyOf(samples), points, fits, List.copyOf(splits));
    }

    private static DescriptiveStatistics times(List<Sample> samples, int ranks) {
        return new DescriptiveStatistics(
                samples.stream().filter(each -> each.ranks() == ranks).mapToDouble(Sample::seconds).toArray());
    }

    private static Point point(boolean weak, int ranks, DescriptiveStatistics times, double alone) {
        double median = times.getPercentile(HALF);
        double speedUp = alone / median * (weak ? ranks : 1);
        return new Point(ranks, median, times.getMin(), times.getMax(), speedUp, speedUp / ranks);
    }

    /// Where the time of a number of ranks went.
    Optional<TimeSplit> split(int ranks) {
        return splits.stream().filter(split -> split.ranks() == ranks).findFirst();
    }

    /// The law that fits best, for the number of its parameters.
    Optional<Fit> best() {
        return fits.stream().min(Comparator.comparingDouble(Fit::criterion));
    }
}
