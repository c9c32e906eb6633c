package org.jmpi.collectives.allgather;

import java.util.Optional;
import java.util.Set;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.collectives.schedule.Space;
import org.jmpi.spi.CollectiveCall.Operation;

/// All-gather by partners 1, 2, 4, … further on that swap all they have: one message a round, in place.
///
/// Restrictions: a power of two ranks, equal blocks. Cost with n bytes in all: log₂ p α + (p-1)/p nβ. Source:
/// Thakur, Rabenseifner, Gropp, *Optimization of collective communication operations in MPICH*, 2005.
public final class RecursiveDoublingAllGather implements Algorithm {

    @Override
    public String name() {
        return "recursiveDoubling";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.ALL_GATHER);
    }

    @Override
    public Optional<String> refusal(Problem problem) {
        return Integer.bitCount(problem.size()) == 1 ? Optional.empty()
                : Optional.of("needs a power of two ranks");
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        int rank = problem.rank();
        out.copy(problem.source(rank), problem.target(rank));
        for (int distance = 1; distance < problem.size(); distance *= 2) {
            int peer = rank ^ distance;
            out.receive(group(problem, peer, distance), peer).send(group(problem, rank, distance), peer).nextRound();
        }
    }

    /// The blocks of the aligned group of `count` ranks that a rank is in.
    private static Region group(Problem problem, int rank, int count) {
        int first = rank & -count;
        return new Region(Space.RECV, first * problem.bytes(), count * problem.bytes());
    }
}
