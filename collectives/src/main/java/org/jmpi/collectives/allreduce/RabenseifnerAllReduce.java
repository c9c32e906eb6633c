package org.jmpi.collectives.allreduce;

import java.util.Set;
import org.jmpi.collectives.reduce.Halving;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.spi.CollectiveCall.Operation;

/// Reduction to all by a reduce-scatter with halves, whose parts are then swapped back.
///
/// Restrictions: none; order is kept. Cost: 2 log₂ p α + 2 (p-1)/p nβ + (p-1)/p nγ; for other than powers of
/// two 2 (α + nβ) + nγ more. Scratch: n. Source: Rabenseifner, *Optimization of collective reduction
/// operations*, 2004.
public final class RabenseifnerAllReduce implements Algorithm {

    @Override
    public String name() {
        return "rabenseifner";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.ALL_REDUCE);
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        Region result = problem.target(problem.rank());
        var halving = new Halving(problem, problem.source(problem.rank()), result, -1, out);
        halving.reduceScatter();
        if (halving.dropsOut()) {
            out.receive(result, halving.partner());
            return;
        }
        int number = halving.number(problem.rank());
        for (int distance = halving.holders() / 2; distance > 0; distance /= 2) {
            int peer = halving.rank(number ^ distance);
            Region held = halving.held();
            out.receive(halving.join(distance), peer).send(held, peer).nextRound();
        }
        if (halving.isPaired()) {
            out.send(result, halving.partner());
        }
    }
}
