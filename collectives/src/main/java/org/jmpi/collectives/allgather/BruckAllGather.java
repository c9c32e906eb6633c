package org.jmpi.collectives.allgather;

import java.util.Set;
import java.util.function.Consumer;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.collectives.schedule.Space;
import org.jmpi.spi.CollectiveCall.Operation;

/// All-gather in ⌈log₂ p⌉ rounds: the blocks that a rank has double in each.
///
/// Rank r has the blocks r, r+1, … round the circle, and takes as many again from the rank that far on.
/// Blocks go straight to their places; where they go round the end they are two messages instead of a
/// rotation of everything at the end.
///
/// Restrictions: equal blocks. Cost with n bytes in all: ⌈log₂ p⌉ α to twice that, + (p-1)/p nβ. Source:
/// Bruck et al., *Efficient algorithms for all-to-all communications in multiport message-passing systems*,
/// 1997.
public final class BruckAllGather implements Algorithm {

    @Override
    public String name() {
        return "bruck";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.ALL_GATHER);
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        int size = problem.size();
        out.copy(problem.source(problem.rank()), problem.target(problem.rank()));
        for (long have = 1; have < size; have *= 2) {
            int count = (int) Math.min(have, size - have);
            int from = problem.neighbour((int) have);
            int to = problem.neighbour((int) -have);
            forEachRun(problem, from, count, run -> out.receive(run, from));
            forEachRun(problem, problem.rank(), count, run -> out.send(run, to));
            out.nextRound();
        }
    }

    private static void forEachRun(Problem problem, int first, int count, Consumer<Region> action) {
        int untilEnd = Math.min(count, problem.size() - first);
        action.accept(run(problem, first, untilEnd));
        if (untilEnd < count) {
            action.accept(run(problem, 0, count - untilEnd));
        }
    }

    private static Region run(Problem problem, int first, int count) {
        return new Region(Space.RECV, first * problem.bytes(), count * problem.bytes());
    }
}
