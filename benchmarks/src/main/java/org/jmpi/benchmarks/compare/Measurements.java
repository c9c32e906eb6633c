package org.jmpi.benchmarks.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that was measured, by participant, workload and round. Not thread-safe.
final class Measurements {
    private final Map<Run, List<Sample>> runs = new HashMap<>();
    private int rounds;

    private record Run(PeerName who, Workload workload, int round) {
    }

    /// Keep what one run printed.
    void add(PeerName who, Workload workload, int round, List<Sample> samples) {
        runs.put(new Run(who, workload.run(), round), List.copyOf(samples));
        rounds = Math.max(rounds, round + 1);
    }

    /// One past the last round of which there is anything.
    int rounds() {
        return rounds;
    }

    /// One round's sample; empty where that run failed or didn't measure it.
    Optional<Sample> find(PeerName who, Workload workload, int round, String series, String metric) {
        return runs.getOrDefault(new Run(who, workload.run(), round), List.of())
                .stream()
                .filter(sample -> sample.figure().equals(series) && sample.metric().equals(metric))
                .filter(sample -> sample.bytes() == workload.bytes()
                        && sample.transport().equals(workload.transport()))
                .findFirst();
    }

    /// One participant's values in all rounds, those missing left out.
    double[] values(PeerName who, Workload workload, String series, String metric) {
        return samples(who, workload, series, metric).stream().mapToDouble(Sample::value).toArray();
    }

    /// The unit that a figure was printed in; empty where nobody measured it.
    String unit(Workload workload, String series, String metric) {
        return Arrays.stream(PeerName.values())
                .flatMap(who -> samples(who, workload, series, metric).stream())
                .map(Sample::unit)
                .findFirst()
                .orElse("");
    }

    /// Every value of a limit.
    List<Sample> limits(Limit limit) {
        return runs.entrySet()
                .stream()
                .filter(run -> run.getKey().who == PeerName.LIMITS)
                .flatMap(run -> run.getValue().stream())
                .filter(sample -> sample.figure().equals(limit.series()) && sample.bytes() == limit.bytes())
                .toList();
    }

    private List<Sample> samples(PeerName who, Workload workload, String series, String metric) {
        List<Sample> found = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            find(who, workload, round, series, metric).ifPresent(found::add);
        }
        return found;
    }
}
