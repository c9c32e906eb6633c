package org.jmpi.benchmarks.compare;

import java.util.List;

/// Measurements with known values.
final class MadeUp {
    static final Workload LATENCY = Workload.shm(Figure.LATENCY, 8);
    static final Workload BANDWIDTH = Workload.shm(Figure.BANDWIDTH, 1 << 20);

    private MadeUp() {
    }

    /// One value a round; NaN for a run that failed.
    static void add(Measurements measurements, PeerName who, Workload workload, String metric, double... values) {
        for (int round = 0; round < values.length; round++) {
            if (!Double.isNaN(values[round])) {
                String unit = workload.isStartUp() ? "ms" : workload.figure() == Figure.BANDWIDTH ? "MB/s" : "us";
                measurements.add(who, workload, round, List.of(new Sample(workload.figure().series(),
                        workload.transport(), workload.memory(), workload.bytes(), metric, unit, values[round])));
            }
        }
    }

    static Row row(Workload workload, Reference reference, Direction direction, double goal) {
        return new Row("a row", workload, workload.figure().series(), "mean", reference, direction, goal, List.of());
    }
}
