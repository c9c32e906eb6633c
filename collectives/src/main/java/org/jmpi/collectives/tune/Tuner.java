package org.jmpi.collectives.tune;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jmpi.Communicator;
import org.jmpi.collectives.select.Algorithms;
import org.jmpi.spi.CollectiveCall.Operation;

/// Measures what was fastest. Every rank must call.
///
/// @param world   the ranks there are; groups of 2, 4, 8 … of them and all are measured
/// @param lengths bytes to measure at, in rising order
/// @param seconds about how long it may take in all
public record Tuner(Communicator world, List<Long> lengths, double seconds) {
    private static final List<Operation> MEASURED = List.of(Operation.BARRIER, Operation.BCAST, Operation.REDUCE,
            Operation.ALL_REDUCE, Operation.GATHER, Operation.SCATTER, Operation.ALL_GATHER, Operation.ALL_TO_ALL,
            Operation.REDUCE_SCATTER, Operation.SCAN, Operation.EXSCAN);
    /// Times that differ by less count as equal: the choice at the length before stays.
    private static final double TIE = 1.03;
    /// The barriers between calls take time, too.
    private static final int SHARES = 2;

    /// What was fastest.
    ///
    /// @param operation which collective
    /// @param ranks     how many took part
    /// @param bytes     the length
    /// @param algorithm the fastest one's name
    /// @param nanos     all that were measured, by name
    public record Choice(Operation operation, int ranks, long bytes, String algorithm, Map<String, Double> nanos) {
    }

    /// Measure, and tell of each choice as it is made. Equal on all ranks that took part in it; rank 0 takes
    /// part in all.
    public List<Choice> choices(Consumer<Choice> told) {
        List<Choice> choices = new ArrayList<>();
        List<Integer> groups = groups();
        double each = seconds / (SHARES * groups.size() * Math.max(1, points()));
        for (int ranks : groups) {
            try (Communicator group = world.split(world.rank() < ranks ? 0 : 1, 0).orElseThrow()) {
                if (world.rank() < ranks) {
                    for (Operation operation : contested()) {
                        List<Choice> made = choices(group, operation, each);
                        made.forEach(told);
                        choices.addAll(made);
                    }
                }
                world.barrier();
            }
        }
        return choices;
    }

    private List<Choice> choices(Communicator group, Operation operation, double each) {
        List<Choice> choices = new ArrayList<>();
        String before = "";
        for (var entry : RealTimes.of(group, operation, lengthsOf(operation), each).entrySet()) {
            Map<String, Double> nanos = entry.getValue();
            var best = nanos.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow();
            boolean tie = nanos.getOrDefault(before, Double.POSITIVE_INFINITY) <= TIE * best.getValue();
            before = tie ? before : best.getKey();
            choices.add(new Choice(operation, group.size(), entry.getKey(), before, nanos));
        }
        return choices;
    }

    private List<Long> lengthsOf(Operation operation) {
        return operation == Operation.BARRIER ? List.of(0L) : lengths;
    }

    /// Operations with more than one algorithm.
    private static List<Operation> contested() {
        return MEASURED.stream().filter(operation -> Algorithms.of(operation).size() > 1).toList();
    }

    private int points() {
        return contested().stream()
                .mapToInt(operation -> Algorithms.of(operation).size() * lengthsOf(operation).size())
                .sum();
    }

    private List<Integer> groups() {
        List<Integer> groups = new ArrayList<>();
        for (int ranks = 2; ranks < world.size(); ranks *= 2) {
            groups.add(ranks);
        }
        groups.add(world.size());
        return groups;
    }
}
