package org.jmpi.benchmarks.scale.why;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// Where the time of a run's ranks went, in rank-seconds: the sum over all ranks.
///
/// @param ranks     how many
/// @param elapsed   of the whole job, in seconds
/// @param total     from `Mpi.init` to `close`
/// @param computing of it outside of jmpi's calls
/// @param waiting   of it in calls while nothing moved
/// @param imbalance what others could have computed while the rank with most to do did: part of the waiting, as a rule
public record TimeSplit(int ranks, double elapsed, double total, double computing, double waiting, double imbalance) {

    /// What a run's ranks counted; nothing where one of them didn't.
    ///
    /// @param folder that they wrote into
    public static Optional<TimeSplit> read(int ranks, double elapsed, Path folder) throws IOException {
        List<RankTime> times = RankTime.in(folder);
        return times.size() == ranks ? Optional.of(of(elapsed, times)) : Optional.empty();
    }

    static TimeSplit of(double elapsed, List<RankTime> times) {
        double computing = sum(times, RankTime::computing);
        double most = times.stream().mapToDouble(RankTime::computing).max().orElse(0);
        return new TimeSplit(times.size(), elapsed, sum(times, RankTime::total), computing,
                sum(times, RankTime::waiting), most * times.size() - computing);
    }

    private static double sum(List<RankTime> times, ToDoubleFunction<RankTime> part) {
        return times.stream().mapToDouble(part).sum();
    }

    /// In calls, while data moved.
    public double transferring() {
        return Math.max(0, total - computing - waiting);
    }

    /// Before `Mpi.init` and after `close`, in rank-seconds.
    double outside() {
        return Math.max(0, elapsed * ranks - total);
    }

    /// What part of the ranks' time something is, from 0 to 1.
    public double part(double seconds) {
        return total == 0 ? 0 : seconds / total;
    }

    /// How many times the mean the busiest rank computes.
    double busiest() {
        return computing == 0 ? 1 : (computing + imbalance) / computing;
    }
}
