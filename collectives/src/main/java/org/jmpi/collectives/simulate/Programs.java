package org.jmpi.collectives.simulate;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.ScheduleBuilder;

/// The programs of all ranks, made when they are asked for; those of a class are one.
final class Programs {
    private static final int SAMPLES = 4;

    private final BiConsumer<Problem, ScheduleBuilder> emit;
    private final IntFunction<Problem> problems;
    private final Placement hosts;
    private final Symmetry symmetry;
    private final Costs costs;
    private final boolean isShared;
    private final Map<Integer, long[]> shared = new HashMap<>();

    Programs(BiConsumer<Problem, ScheduleBuilder> emit, IntFunction<Problem> problems, Placement hosts,
            Symmetry symmetry, Costs costs) {
        this.emit = emit;
        this.problems = problems;
        this.hosts = hosts;
        this.symmetry = symmetry;
        this.costs = costs;
        this.isShared = symmetry.isShared();
    }

    /// The program of a rank.
    long[] of(int rank) {
        return isShared ? shared.computeIfAbsent(symmetry.classOf()[rank], _ -> compile(rank)) : compile(rank);
    }

    private long[] compile(int rank) {
        return ProgramCompiler.compile(emit, problems.apply(rank), costs);
    }

    /// The problem of a rank.
    Problem problem(int rank) {
        return problems.apply(rank);
    }

    Placement hosts() {
        return hosts;
    }

    Costs costs() {
        return costs;
    }

    Symmetry symmetry() {
        return symmetry;
    }

    /// Whether ranks share programs.
    boolean isShared() {
        return isShared;
    }

    /// About how many steps there are: those of rank 0, often a root, and some others' for the rest.
    long steps() {
        int others = symmetry.members() - 1;
        long steps = 0;
        for (int sample = 1; sample <= (others == 0 ? 0 : SAMPLES); sample++) {
            steps += of((int) ((long) sample * others / SAMPLES)).length;
        }
        return of(0).length + steps * others / SAMPLES;
    }
}
