package org.jmpi.collectives.reducescatter;

import java.util.Optional;
import java.util.Set;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.CirculantGraph;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.spi.CollectiveCall.Operation;

/// Reduce-scatter over a [CirculantGraph], with the fewest rounds and the fewest bytes for any number of
/// ranks: rank r keeps sums for the ranks r, r+1, … round the circle, and hands on the farther half of them.
///
/// Restrictions: commutative ops. Cost with n bytes in all: ⌈log₂ p⌉ α + (p-1)/p n (β + γ). Scratch: n.
/// Source: Träff, *Optimal, non-pipelined reduce-scatter and allreduce algorithms*, 2024.
public final class CirculantReduceScatter implements Algorithm {

    @Override
    public String name() {
        return "circulant";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.REDUCE_SCATTER);
    }

    @Override
    public Optional<String> refusal(Problem problem) {
        return problem.refusalToSwap();
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        Region own = problem.source(problem.rank());
        Region result = problem.target(problem.rank());
        if (problem.size() == 1) {
            out.copy(own, result);
            return;
        }
        var graph = new CirculantGraph(problem.size());
        var circle = new Circle(problem);
        int kept = graph.skip(graph.rounds() - 1);
        Region sums = out.scratch(circle.length(kept));
        Region incoming = out.scratch(graph.rounds() > 1 ? circle.length(graph.skip(graph.rounds() - 2)) : 0);
        handOverOwn(problem, circle, kept, sums, out);
        for (int k = graph.rounds() - 1; k > 0; k--) {
            int skip = graph.skip(k - 1);
            long bytes = circle.length(graph.skip(k) - skip);
            out.receive(incoming.first(bytes), problem.neighbour(-skip));
            out.send(sums.slice(circle.length(skip), circle.length(graph.skip(k)) - circle.length(skip)),
                    problem.neighbour(skip - problem.size()));
            out.reduce(incoming.first(bytes), sums.first(bytes));
        }
        out.copy(sums.first(result.length()), result);
    }

    /// The first round sends contributions, which stand in rank order: both sides cut behind the last rank.
    private static void handOverOwn(Problem problem, Circle circle, int kept, Region sums, ScheduleBuilder out) {
        int added = problem.size() - kept;
        int from = problem.neighbour(-kept);
        int to = problem.neighbour(kept - problem.size());
        circle.forEachRun(0, added, (place, run) -> out.receive(sums.slice(place, run.length()), from));
        circle.forEachRun(kept, added, (_, run) -> out.send(run, to));
        circle.forEachRun(0, added, (place, run) -> out.reduce(run, sums.slice(place, run.length())));
        circle.forEachRun(added, kept - added, (place, run) -> out.copy(run, sums.slice(place, run.length())));
    }
}
