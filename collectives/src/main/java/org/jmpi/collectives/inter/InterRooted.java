package org.jmpi.collectives.inter;

import java.util.Set;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.collectives.schedule.Sides;
import org.jmpi.spi.CollectiveCall.Operation;

/// Gather and scatter by one message between the root and each rank of the other group, all at once.
///
/// Cost with q ranks and n bytes in all: q α + nβ at the root. Source: the definitions in MPI-4.1 §6.5 and §6.6.
public final class InterRooted implements Algorithm {

    @Override
    public String name() {
        return "interLinear";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.GATHER, Operation.GATHERV, Operation.SCATTER, Operation.SCATTERV);
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        boolean gathers = problem.operation() == Operation.GATHER || problem.operation() == Operation.GATHERV;
        if (!problem.isRoot() && problem.root() >= 0) {
            if (gathers) {
                out.send(problem.source(0), problem.root());
            } else {
                out.receive(problem.target(0), problem.root());
            }
        } else if (problem.isRoot()) {
            Sides sides = Sides.of(problem);
            for (int place = 0; place < sides.remoteSize(); place++) {
                if (gathers) {
                    out.receive(problem.target(place), sides.remote(place));
                } else {
                    out.send(problem.source(place), sides.remote(place));
                }
            }
        }
    }
}
