package org.jmpi.collectives.allreduce;

import java.util.Set;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.spi.CollectiveCall.Operation;

/// Reduction to all by exchanging with the rank 1, 2, 4, … further on.
///
/// With p = 2^k + r, the first 2r ranks first combine in pairs, whose odd ranks stand for both. Neighbours
/// only are ever combined, so order is kept; both sides of an exchange compute the same, so all ranks get the
/// same bits where the op is commutative bit by bit.
///
/// Restrictions: none. Cost: log₂ p (α + nβ + nγ), for other than powers of two 2 (α + nβ) + nγ more.
/// Scratch: 2 n. Source: Thakur, Rabenseifner, Gropp, *Optimization of collective communication operations in
/// MPICH*, 2005.
public final class RecursiveDoublingAllReduce implements Algorithm {

    @Override
    public String name() {
        return "recursiveDoubling";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.ALL_REDUCE);
    }

    @Override
    public boolean fixesOrder() {
        return true;
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        Region own = problem.source(problem.rank());
        Region result = problem.target(problem.rank());
        int power = Integer.highestOneBit(problem.size());
        int extra = problem.size() - power;
        int rank = problem.rank();
        if (rank < 2 * extra && rank % 2 == 0) {
            out.send(own, rank + 1).nextRound();
            out.receive(result, rank + 1);
            return;
        }
        var sum = new RunningSum(own, result, problem.commutative(), out);
        if (rank < 2 * extra) {
            sum.receiveLower(rank - 1);
        }
        exchange(sum, rank < 2 * extra ? rank / 2 : rank - extra, power, extra);
        out.copy(sum.current(), result);
        if (rank < 2 * extra) {
            out.send(result, rank - 1);
        }
    }

    private static void exchange(RunningSum sum, int number, int power, int extra) {
        for (int distance = 1; distance < power; distance *= 2) {
            int peer = number ^ distance;
            int peerRank = peer < extra ? 2 * peer + 1 : peer + extra;
            sum.exchange(peerRank, peer < number);
        }
    }
}
