package org.jmpi.collectives.reduce;

import java.util.Set;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.spi.CollectiveCall.Operation;

/// Reduction by a reduce-scatter with halves, whose parts are then gathered at the root.
///
/// Restrictions: none; order is kept. Cost: 2 log₂ p α + 2 (p-1)/p nβ + (p-1)/p nγ; for other than powers of
/// two α + nβ + nγ more. Scratch: 2 n. Source: Rabenseifner, *Optimization of collective reduction
/// operations*, 2004.
public final class RabenseifnerReduce implements Algorithm {

    @Override
    public String name() {
        return "rabenseifner";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.REDUCE);
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        Region own = problem.source(problem.root());
        Region result = problem.isRoot() ? problem.target(problem.root()) : out.scratch(own.length());
        var halving = new Halving(problem, own, result, problem.root(), out);
        halving.reduceScatter();
        if (!halving.dropsOut()) {
            gather(problem, halving, out);
        }
    }

    /// Going back through the exchanges, the one of a pair that is nearer to the root takes what the other has.
    private static void gather(Problem problem, Halving halving, ScheduleBuilder out) {
        int number = halving.number(problem.rank());
        int root = halving.number(problem.root());
        for (int distance = halving.holders() / 2; distance > 0; distance /= 2) {
            int peer = halving.rank(number ^ distance);
            if (((number ^ root) & distance) != 0) {
                out.send(halving.held(), peer).nextRound();
                return;
            }
            out.receive(halving.join(distance), peer).nextRound();
        }
    }
}
