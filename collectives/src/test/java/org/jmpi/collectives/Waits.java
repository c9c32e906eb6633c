package org.jmpi.collectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jmpi.spi.Blocked;
import org.jmpi.spi.CollectiveTask;

/// Whom ranks say to wait for.
final class Waits {
    private Waits() {
    }

    /// Assert that each rank would be through at last if one that is not among them acted: no deadlock is mistaken there.
    ///
    /// @param tasks of each of the ranks, which can do no more
    static void assertLeadTo(int late, Map<Integer, CollectiveTask> tasks) {
        Set<Integer> stuck = new TreeSet<>(tasks.keySet());
        boolean changed = true;
        while (changed) {
            changed = stuck.removeIf(rank -> IntStream.of(blocked(tasks, rank).ranks()).noneMatch(stuck::contains));
        }
        assertThat(stuck).as("ranks that seem to wait for each other, and not for rank %d", late).isEmpty();
    }

    private static Blocked blocked(Map<Integer, CollectiveTask> tasks, int rank) {
        Blocked blocked = tasks.get(rank).blocked();
        assertThat(blocked).as("what rank %d waits for", rank).isNotNull();
        assertThat(blocked.ranks()).doesNotContain(rank).isNotEmpty();
        return blocked;
    }
}
