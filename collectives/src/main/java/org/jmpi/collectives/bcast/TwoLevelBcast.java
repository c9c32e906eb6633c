package org.jmpi.collectives.bcast;

import java.util.Optional;
import java.util.Set;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Embedding;
import org.jmpi.collectives.schedule.LedHosts;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Problems;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.collectives.schedule.TwoLevel;
import org.jmpi.spi.CollectiveCall.Operation;

/// Broadcast between hosts first, then inside each, so that the data enters a host once.
///
/// Restrictions: two hosts or more. Cost with h hosts of q ranks: that of [CirculantBcast] among h ranks with
/// the network's α and β, and among q ranks with the host's. Source: Karonis et al., *Exploiting hierarchy in
/// parallel computer networks to optimize collective operation performance*, 2000.
public final class TwoLevelBcast implements LedHosts {
    private static final Algorithm PART = new CirculantBcast();

    @Override
    public String name() {
        return "twoLevel";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.BCAST);
    }

    @Override
    public Optional<String> refusal(Problem problem) {
        return TwoLevel.refusal(problem, false);
    }

    @Override
    public Parts parts(Problem problem, TwoLevel place, ScheduleBuilder out) {
        Region data = problem.target(problem.root());
        int root = problem.hosts().of(problem.root());
        return new Parts(() -> {
        }, () -> new Embedding(place::leader, data, data, out).emit(PART,
                Problems.bcast(place.hosts().count(), place.host(), root, problem.bytes())),
                () -> new Embedding(place.local(), data, data, out).emit(PART,
                        Problems.bcast(place.local().length, place.localRank(), place.localLeader(),
                                problem.bytes())));
    }
}
