package org.jmpi.samples.stages;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Which rank does which stage.
///
/// ```
///   ranks  read  clean  analyse  store
///     1      0     0       0       0     neighbouring stages share a rank
///     2      0     0       1       1
///     3      0     0       1       2
///     4      0     1       2       3     one rank a stage
///     7      0    1-3     4-5      6     further ranks join the middle stages, and take batches in turn
/// ```
///
/// A batch never goes to a lower rank, so there is no circle of ranks that wait for each other.
///
/// @param ranks number of ranks
public record Layout(int ranks) {
    private static final int STAGES = Stage.values().length;

    /// The rank that does a stage for a batch.
    public int rankOf(Stage stage, long batch) {
        return first(stage) + (int) (batch % ranksOf(stage));
    }

    /// Number of ranks that do a stage.
    int ranksOf(Stage stage) {
        int extra = Math.max(0, ranks - STAGES);
        return switch (stage) {
            case READ, STORE -> 1;
            case CLEAN -> 1 + (extra + 1) / 2;
            case ANALYSE -> 1 + extra / 2;
        };
    }

    private int first(Stage stage) {
        if (ranks <= STAGES) {
            return stage.place() * ranks / STAGES;
        }
        return stage.isFirst() ? 0 : first(stage.previous()) + ranksOf(stage.previous());
    }

    /// The stages with the ranks that do them.
    @Override
    public String toString() {
        return Arrays.stream(Stage.values()).map(this::describe).collect(Collectors.joining(", "));
    }

    private String describe(Stage stage) {
        int from = first(stage);
        int to = from + ranksOf(stage) - 1;
        return stage + " on " + (from == to ? "rank " + from : "ranks " + from + " to " + to);
    }
}
