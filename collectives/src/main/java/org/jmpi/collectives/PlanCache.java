package org.jmpi.collectives;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jmpi.collectives.schedule.Problem;

/// Remembers the plans for recent problems, one for each hash slot: a loop's calls repeat. Thread-safe,
/// lock-free.
final class PlanCache {
    private static final int SLOTS = 32;

    private final AtomicReferenceArray<Entry> slots = new AtomicReferenceArray<>(SLOTS);
    private final Function<Problem, Plan> maker;

    PlanCache(Function<Problem, Plan> maker) {
        this.maker = maker;
    }

    /// The plan for a problem; made, if it isn't remembered.
    Plan get(Problem problem) {
        int hash = problem.hashCode();
        int slot = (hash ^ hash >>> 16) & (SLOTS - 1);
        Entry entry = slots.getAcquire(slot);
        if (entry == null || !entry.problem.equals(problem)) {
            entry = new Entry(problem, maker.apply(problem));
            slots.setRelease(slot, entry);
        }
        return entry.plan;
    }

    private record Entry(Problem problem, Plan plan) {
    }
}
