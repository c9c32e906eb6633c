package org.jmpi.collectives.reducescatter;

import java.util.Optional;
import java.util.Set;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.spi.CollectiveCall.Operation;

/// Reduce-scatter by partners half of the ranks apart, then a quarter, …, that swap the halves of what they
/// still hold.
///
/// With p = 2^k + r, the first r pairs of ranks add up first; their odd ranks stand for both, and at the end
/// send the even ones their parts.
///
/// Restrictions: commutative ops, as rank 0 adds up with rank p/2 first. Cost with n bytes in all: log₂ p α +
/// (p-1)/p n (β + γ); for other than powers of two 2 α + n (β + γ) more. Scratch: 2 n. Source: Thakur,
/// Rabenseifner, Gropp, *Optimization of collective communication operations in MPICH*, 2005.
public final class RecursiveHalvingReduceScatter implements Algorithm {

    @Override
    public String name() {
        return "recursiveHalving";
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
        int rank = problem.rank();
        int power = Integer.highestOneBit(problem.size());
        int extra = problem.size() - power;
        Region result = problem.target(rank);
        if (rank < 2 * extra && rank % 2 == 0) {
            out.send(parts(problem, 0, problem.size()), rank + 1).nextRound();
            out.receive(result, rank + 1);
            return;
        }
        Region all = parts(problem, 0, problem.size());
        var sum = new Sum(problem, extra, all, out);
        if (rank < 2 * extra) {
            sum.add(out, all, rank - 1);
        }
        sum.halve(power, out);
        if (rank < 2 * extra) {
            out.send(sum.of(parts(problem, rank - 1, 1)), rank - 1);
        }
        out.copy(sum.of(parts(problem, rank, 1)), result);
    }

    private static Region parts(Problem problem, int first, int count) {
        long from = problem.sources().offset(first);
        int last = first + count - 1;
        long end = problem.sources().offset(last) + problem.sources().length(last);
        return new Region(problem.source(first).space(), from, end - from);
    }

    /// The sums of one rank that takes part to the end; where no operand came in yet, the contribution.
    private static final class Sum {
        private final Problem problem;
        private final int extra;
        private final int number;
        private final Region sums;
        private final Region incoming;
        private boolean started;

        Sum(Problem problem, int extra, Region all, ScheduleBuilder out) {
            this.problem = problem;
            this.extra = extra;
            this.number = problem.rank() < 2 * extra ? problem.rank() / 2 : problem.rank() - extra;
            this.sums = out.scratch(all.length());
            this.incoming = out.scratch(all.length());
        }

        /// Where the sum of a part of the contribution stands.
        Region of(Region part) {
            return started ? sums.slice(part.offset(), part.length()) : part;
        }

        /// Take in a part from a peer; the rest of the sum is given up.
        void add(ScheduleBuilder out, Region part, int peer) {
            Region into = sums.slice(part.offset(), part.length());
            if (started) {
                Region operand = incoming.slice(part.offset(), part.length());
                out.receive(operand, peer).reduce(operand, into);
            } else {
                out.receive(into, peer).reduce(part, into);
            }
            started = true;
            out.nextRound();
        }

        void halve(int power, ScheduleBuilder out) {
            int first = 0;
            for (int half = power / 2; half > 0; half /= 2) {
                boolean upper = number >= first + half;
                int peer = rank(upper ? number - half : number + half);
                out.send(of(ofNumbers(upper ? first : first + half, half)), peer);
                first += upper ? half : 0;
                add(out, ofNumbers(first, half), peer);
            }
        }

        private Region ofNumbers(int first, int count) {
            int from = firstRank(first);
            return parts(problem, from, firstRank(first + count) - from);
        }

        private int firstRank(int of) {
            return of < extra ? 2 * of : of + extra;
        }

        private int rank(int of) {
            return of < extra ? 2 * of + 1 : of + extra;
        }
    }
}
