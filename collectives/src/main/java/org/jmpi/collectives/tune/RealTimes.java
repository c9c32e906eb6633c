package org.jmpi.collectives.tune;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jmpi.Communicator;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.select.Algorithms;
import org.jmpi.collectives.simulate.Question;
import org.jmpi.spi.CollectiveCall.Operation;

/// Measures each algorithm of an operation on the ranks of a communicator. Every rank must call.
public final class RealTimes {
    private final Stopwatch stopwatch;
    private final Map<String, Communicator> forced = new LinkedHashMap<>();
    private final Operation operation;
    private final Communicator comm;

    private RealTimes(Communicator comm, Operation operation, double seconds) {
        this.comm = comm;
        this.operation = operation;
        this.stopwatch = new Stopwatch(comm, seconds);
    }

    /// Measure one operation at several lengths.
    ///
    /// @param seconds about how long one algorithm at one length may take
    /// @return nanoseconds by length and algorithm, without those that can't serve; equal on all ranks
    public static Map<Long, Map<String, Double>> of(Communicator comm, Operation operation, Iterable<Long> lengths,
            double seconds) {
        var times = new RealTimes(comm, operation, seconds);
        try {
            times.force();
            Map<Long, Map<String, Double>> result = new LinkedHashMap<>();
            for (long bytes : lengths) {
                result.put(bytes, times.at(bytes));
            }
            return result;
        } finally {
            times.forced.values().forEach(Communicator::free);
        }
    }

    private void force() {
        for (Algorithm algorithm : Algorithms.of(operation)) {
            if (serves(algorithm, Double.BYTES)) {
                forced.put(algorithm.name(), ForcedCommunicator.of(comm, operation, algorithm.name()));
            }
        }
    }

    private boolean serves(Algorithm algorithm, long bytes) {
        Problem problem = Question.of(operation, comm.size(), bytes).problems().apply(comm.rank());
        return algorithm.refusal(problem).isEmpty();
    }

    private Map<String, Double> at(long bytes) {
        Map<String, Double> result = new LinkedHashMap<>();
        for (Map.Entry<String, Communicator> entry : forced.entrySet()) {
            if (serves(Algorithms.find(operation, entry.getKey()).orElseThrow(), bytes)) {
                result.put(entry.getKey(), nanos(entry.getValue(), bytes));
            }
        }
        return result;
    }

    private double nanos(Communicator with, long bytes) {
        Runnable call = RealCall.of(with, operation, bytes);
        return operation == Operation.BARRIER ? stopwatch.nanos(call) : stopwatch.nanosApart(call);
    }
}
