package org.jmpi.collectives.barrier;

import java.util.Optional;
import java.util.Set;
import org.jmpi.collectives.schedule.Embedding;
import org.jmpi.collectives.schedule.LedHosts;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Problems;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.collectives.schedule.Space;
import org.jmpi.collectives.schedule.Tree;
import org.jmpi.collectives.schedule.TwoLevel;
import org.jmpi.spi.CollectiveCall.Operation;

/// Barrier among the leaders of hosts, to whom the ranks of their host have come up a tree, and who release
/// them down it.
///
/// Restrictions: two hosts or more. Cost with h hosts of q ranks: ⌈log₂ h⌉ α of the network and 2 ⌈log₂ q⌉ α
/// of the host. Source: Karonis et al., *Exploiting hierarchy in parallel computer networks to optimize
/// collective operation performance*, 2000.
public final class TwoLevelBarrier implements LedHosts {
    private static final Region NOTHING = new Region(Space.TEMP, 0, 0);

    @Override
    public String name() {
        return "twoLevel";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.BARRIER);
    }

    @Override
    public Optional<String> refusal(Problem problem) {
        return TwoLevel.refusal(problem, false);
    }

    @Override
    public Parts parts(Problem problem, TwoLevel place, ScheduleBuilder out) {
        int[] local = place.local();
        var tree = new TreeBarrier.Branch(member -> local[member], new Tree(local.length, place.localRank()));
        return new Parts(() -> tree.arrive(out),
                () -> new Embedding(place::leader, NOTHING, NOTHING, out).emit(new Dissemination(),
                        Problems.barrier(place.hosts().count(), place.host())),
                () -> tree.release(out));
    }
}
