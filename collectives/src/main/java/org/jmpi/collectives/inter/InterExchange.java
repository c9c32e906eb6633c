package org.jmpi.collectives.inter;

import java.util.Set;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.collectives.schedule.Sides;
import org.jmpi.spi.CollectiveCall.Operation;

/// All-gather and all-to-all by one message each way between any two ranks of different groups, all at once; each rank
/// begins with another peer.
///
/// Cost with q ranks on the other side and n bytes from and to each: q α + q nβ. Source: the definitions in MPI-4.1 §6.7
/// and §6.8.
public final class InterExchange implements Algorithm {

    @Override
    public String name() {
        return "interDirect";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.ALL_GATHER, Operation.ALL_GATHERV, Operation.ALL_TO_ALL, Operation.ALL_TO_ALLV,
                Operation.ALL_TO_ALLW);
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        Sides sides = Sides.of(problem);
        for (int step = 0; step < sides.remoteSize(); step++) {
            int place = (sides.localRank() + step) % sides.remoteSize();
            out.receive(problem.target(place), sides.remote(place));
            out.send(problem.source(place), sides.remote(place));
        }
    }
}
