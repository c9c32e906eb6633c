package org.jmpi.collectives.barrier;

import java.util.Set;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.RankClasses;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.collectives.schedule.Space;
import org.jmpi.spi.CollectiveCall.Operation;

/// Barrier by dissemination: in round k each rank tells the one 2^k further on.
///
/// Restrictions: none. Cost: ⌈log₂ p⌉ α. Source: Hensgen, Finkel, Manber, *Two algorithms for barrier
/// synchronization*, 1988.
public final class Dissemination implements RankClasses {
    private static final Region NOTHING = new Region(Space.TEMP, 0, 0);

    @Override
    public String name() {
        return "dissemination";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.BARRIER);
    }

    @Override
    public int rankClass(Problem problem) {
        return 0;
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        for (long distance = 1; distance < problem.size(); distance *= 2) {
            out.receive(NOTHING, problem.neighbour((int) -distance));
            out.send(NOTHING, problem.neighbour((int) distance));
            out.nextRound();
        }
    }
}
