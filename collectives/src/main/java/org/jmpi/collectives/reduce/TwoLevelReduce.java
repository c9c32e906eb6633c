package org.jmpi.collectives.reduce;

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

/// Reduction inside each host first, then between hosts, so that one sum leaves a host.
///
/// Restrictions: two hosts or more; where order matters, hosts whose ranks follow each other. Cost with h hosts
/// of q ranks: that of [RabenseifnerReduce], or of [BinomialReduce] for small n, among q ranks with the host's
/// α and β, and among h ranks with the network's. Source: Karonis et al., *Exploiting hierarchy in parallel
/// computer networks to optimize collective operation performance*, 2000.
public final class TwoLevelReduce implements LedHosts {
    private static final long SMALL_BYTES = 8 << 10;

    @Override
    public String name() {
        return "twoLevel";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.REDUCE);
    }

    @Override
    public Optional<String> refusal(Problem problem) {
        return TwoLevel.refusal(problem, !problem.commutative());
    }

    @Override
    public Parts parts(Problem problem, TwoLevel place, ScheduleBuilder out) {
        Algorithm part = problem.bytes() <= SMALL_BYTES ? new BinomialReduce() : new RabenseifnerReduce();
        Region own = problem.source(problem.root());
        Region sum = problem.isRoot() ? problem.target(problem.root())
                : out.scratch(place.leads() ? own.length() : 0);
        int root = problem.hosts().of(problem.root());
        return new Parts(
                () -> new Embedding(place.local(), own, sum, out).emit(part, part(problem, place.local().length,
                        place.localRank(), place.localLeader(), problem.inPlace())),
                () -> new Embedding(place::leader, sum, sum, out).emit(part,
                        part(problem, place.hosts().count(), place.host(), root, true)),
                () -> {
                });
    }

    private static Problem part(Problem problem, int size, int rank, int root, boolean inPlace) {
        return Problems.reduce(size, rank, root, problem.bytes(), problem.unit(), problem.commutative(), inPlace);
    }
}
