package org.jmpi.collectives.scan;

import java.util.Set;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.spi.CollectiveCall.Operation;

/// Inclusive scan: after round k each rank holds the combination of the last 2^k ranks up to itself.
///
/// Restrictions: none; order is kept. Cost: ⌈log₂ p⌉ (α + nβ + nγ). Scratch: n. Source: Hillis, Steele, *Data
/// parallel algorithms*, 1986.
public final class RecursiveDoublingScan implements Algorithm {

    @Override
    public String name() {
        return "recursiveDoubling";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.SCAN);
    }

    @Override
    public boolean fixesOrder() {
        return true;
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        int rank = problem.rank();
        Region sum = problem.target(rank);
        Region incoming = rank > 0 ? out.scratch(sum.length()) : sum;
        out.copy(problem.source(rank), sum);
        for (long distance = 1; distance < problem.size(); distance *= 2) {
            if (rank + distance < problem.size()) {
                out.send(sum, (int) (rank + distance));
            }
            if (rank >= distance) {
                out.receive(incoming, (int) (rank - distance)).reduce(incoming, sum);
            }
            out.nextRound();
        }
    }
}
