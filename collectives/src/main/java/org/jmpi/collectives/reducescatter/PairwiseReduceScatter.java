package org.jmpi.collectives.reducescatter;

import java.util.Set;
import org.jmpi.collectives.schedule.Blocks;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.RankClasses;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.spi.CollectiveCall.Operation;

/// Reduce-scatter in p-1 rounds: each rank receives its own part from the rank k back and combines it.
///
/// Order is kept, as the parts come from r-1, r-2, …, 0, then from p-1, …, r+1: those of lower and of higher
/// ranks are combined apart, each from the left, and joined at the end.
///
/// Restrictions: none. Cost with n bytes in all: (p-1) α + (p-1)/p n (β + γ). Scratch: three parts. Source:
/// Thakur, Rabenseifner, Gropp, *Optimization of collective communication operations in MPICH*, 2005; the
/// joining of two halves for any op is ours.
public final class PairwiseReduceScatter implements RankClasses {

    @Override
    public String name() {
        return "pairwise";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.REDUCE_SCATTER, Operation.REDUCE_SCATTER_BLOCK);
    }

    /// One class where all parts are equal and the order doesn't matter.
    @Override
    public int rankClass(Problem problem) {
        boolean equal = problem.sources() instanceof Blocks.Even;
        return equal && problem.commutative() ? 0 : problem.rank();
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        int rank = problem.rank();
        Region own = problem.source(rank);
        Region lower = problem.inPlace() ? out.scratch(own.length()) : problem.target(rank);
        Region higher = problem.commutative() ? lower : out.scratch(own.length());
        Region incoming = problem.size() > 1 ? out.scratch(own.length()) : own;
        out.copy(own, lower);
        for (int distance = 1; distance < problem.size(); distance++) {
            int from = problem.neighbour(-distance);
            int to = problem.neighbour(distance);
            boolean starts = !problem.commutative() && from == problem.size() - 1;
            out.receive(starts ? higher : incoming, from).send(problem.source(to), to);
            if (!starts) {
                out.reduce(incoming, from < rank ? lower : higher);
            }
            out.nextRound();
        }
        join(problem, lower, higher, out);
    }

    private static void join(Problem problem, Region lower, Region higher, ScheduleBuilder out) {
        boolean apart = !problem.commutative() && problem.rank() < problem.size() - 1;
        if (apart) {
            out.reduce(lower, higher);
        }
        out.copy(apart ? higher : lower, problem.target(problem.rank()));
    }
}
