package org.jmpi.collectives.scatter;

import java.util.Set;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.spi.CollectiveCall.Operation;

/// Scatter by one message from the root to each rank, all at once.
///
/// Restrictions: none; only the root needs to know the lengths. Cost with n bytes in all: (p-1) α + nβ at the
/// root. Source: the definition in MPI-4.1 §6.6.
public final class LinearScatter implements Algorithm {

    @Override
    public String name() {
        return "linear";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.SCATTER, Operation.SCATTERV);
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        int root = problem.root();
        if (!problem.isRoot()) {
            out.receive(problem.target(root), root);
            return;
        }
        for (int distance = 1; distance < problem.size(); distance++) {
            int peer = problem.neighbour(distance);
            out.send(problem.source(peer), peer);
        }
        out.copy(problem.source(root), problem.target(root));
    }
}
