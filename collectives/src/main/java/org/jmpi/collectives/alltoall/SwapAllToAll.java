package org.jmpi.collectives.alltoall;

import java.util.Optional;
import java.util.Set;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.spi.CollectiveCall.Operation;

/// All-to-all in place: ranks meet in pairs, as in a round-robin tournament, and swap their blocks for each
/// other.
///
/// In round k rank r meets rank k - r (mod p), whose partner is r in turn; a rank that meets itself has
/// nothing to do.
///
/// Restrictions: in place. Cost with n bytes a rank: p α + (p-1)/p nβ and a copy of it. Scratch: the longest
/// block. Source: the tournament schedule of Kirkman, 1847.
public final class SwapAllToAll implements Algorithm {

    @Override
    public String name() {
        return "swap";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.ALL_TO_ALL, Operation.ALL_TO_ALLV, Operation.ALL_TO_ALLW);
    }

    @Override
    public Optional<String> refusal(Problem problem) {
        return problem.inPlace() ? Optional.empty() : Optional.of("works in place only");
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        Region scratch = out.scratch(longestBlock(problem));
        for (int round = 0; round < problem.size(); round++) {
            int peer = Math.floorMod(round - problem.rank(), problem.size());
            if (peer != problem.rank()) {
                Region block = problem.target(peer);
                Region incoming = scratch.first(block.length());
                out.receive(incoming, peer).send(block, peer).copy(incoming, block);
            }
        }
    }

    private static long longestBlock(Problem problem) {
        long longest = 0;
        for (int peer = 0; peer < problem.size(); peer++) {
            longest = Math.max(longest, peer == problem.rank() ? 0 : problem.target(peer).length());
        }
        return longest;
    }
}
