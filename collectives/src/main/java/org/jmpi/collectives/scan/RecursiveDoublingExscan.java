package org.jmpi.collectives.scan;

import java.util.Set;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.spi.CollectiveCall.Operation;

/// Exclusive scan: an inclusive one in scratch, whose incoming operands are combined in the result too.
///
/// Restrictions: none; order is kept; rank 0's result stays as it is. Cost: ⌈log₂ p⌉ (α + nβ + 2 nγ).
/// Scratch: 2 n. Source: after Hillis, Steele, *Data parallel algorithms*, 1986.
public final class RecursiveDoublingExscan implements Algorithm {

    @Override
    public String name() {
        return "recursiveDoubling";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.EXSCAN);
    }

    @Override
    public boolean fixesOrder() {
        return true;
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        int rank = problem.rank();
        long bytes = problem.bytes();
        Region result = problem.target(rank);
        Region inclusive = out.scratch(bytes);
        Region incoming = out.scratch(bytes);
        if (rank < problem.size() - 1) {
            out.copy(problem.source(rank), inclusive);
        }
        for (long distance = 1; distance < problem.size(); distance *= 2) {
            if (rank + distance < problem.size()) {
                out.send(inclusive, (int) (rank + distance));
            }
            if (rank >= distance) {
                Region operand = distance == 1 ? result : incoming;
                out.receive(operand, (int) (rank - distance));
                takeIn(operand, result, rank + 2 * distance < problem.size() ? inclusive : operand, out);
            }
            out.nextRound();
        }
    }

    /// Combine an operand of lower ranks with the result and, where it will be sent on, with the inclusive
    /// sum.
    private static void takeIn(Region operand, Region result, Region inclusive, ScheduleBuilder out) {
        if (!inclusive.equals(operand)) {
            out.reduce(operand, inclusive);
        }
        if (!result.equals(operand)) {
            out.reduce(operand, result);
        }
    }
}
