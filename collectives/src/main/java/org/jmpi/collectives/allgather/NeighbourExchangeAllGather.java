package org.jmpi.collectives.allgather;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.RankClasses;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.collectives.schedule.Space;
import org.jmpi.spi.CollectiveCall.Operation;

/// All-gather by swapping with both neighbours in turns: half as many rounds as round a ring, as in each but
/// the first a rank hands on the two blocks that it got last.
///
/// Restrictions: an even number of ranks. Cost with n bytes in all: p/2 α + (p-1)/p nβ, and only between
/// neighbours; with different blocks (p-1) α. Source: Chen et al., *Performance evaluation of allgather
/// algorithms on terascale Linux cluster with fast Ethernet*, 2005.
public final class NeighbourExchangeAllGather implements RankClasses {

    @Override
    public String name() {
        return "neighbourExchange";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.ALL_GATHER, Operation.ALL_GATHERV);
    }

    @Override
    public Optional<String> refusal(Problem problem) {
        return problem.size() % 2 == 0 ? Optional.empty() : Optional.of("needs an even number of ranks");
    }

    /// Even and odd ranks where all blocks are equal.
    @Override
    public int rankClass(Problem problem) {
        return problem.operation() == Operation.ALL_GATHER ? problem.rank() % 2 : problem.rank();
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        int rank = problem.rank();
        int partner = rank ^ 1;
        out.copy(problem.source(rank), problem.target(rank));
        out.receive(problem.target(partner), partner).send(problem.target(rank), partner).nextRound();
        for (int round = 1; round < problem.size() / 2; round++) {
            int peer = problem.neighbour(rank % 2 == round % 2 ? 1 : -1);
            forEachRun(problem, newest(problem, peer, round - 1), run -> out.receive(run, peer));
            forEachRun(problem, newest(problem, rank, round - 1), run -> out.send(run, peer));
            out.nextRound();
        }
    }

    /// The first rank of the pair whose blocks a rank got in a round; they come the same way all along.
    private static int newest(Problem problem, int rank, int round) {
        int way = rank % 2 == round % 2 ? round : -round;
        return Math.floorMod(rank + way, problem.size()) & -2;
    }

    private static void forEachRun(Problem problem, int first, Consumer<Region> action) {
        if (problem.operation() == Operation.ALL_GATHER) {
            action.accept(new Region(Space.RECV, first * problem.bytes(), 2 * problem.bytes()));
        } else {
            action.accept(problem.target(first));
            action.accept(problem.target(first + 1));
        }
    }
}
