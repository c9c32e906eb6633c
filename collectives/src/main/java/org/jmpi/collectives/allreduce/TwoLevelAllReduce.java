package org.jmpi.collectives.allreduce;

import java.util.Optional;
import java.util.Set;
import org.jmpi.collectives.bcast.CirculantBcast;
import org.jmpi.collectives.reduce.BinomialReduce;
import org.jmpi.collectives.reduce.RabenseifnerReduce;
import org.jmpi.collectives.schedule.Embedding;
import org.jmpi.collectives.schedule.LedHosts;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Problems;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.collectives.schedule.TwoLevel;
import org.jmpi.spi.CollectiveCall.Operation;

/// Reduction to the leader of each host, to all leaders, and a broadcast inside each host.
///
/// Restrictions: two hosts or more; where order matters, hosts whose ranks follow each other. Cost with h hosts
/// of q ranks: reduction and broadcast among q ranks with the host's α and β, and a reduction to all among h
/// ranks with the network's: 2 (h-1)/h nβ leave a host instead of 2 (p-1)/p nβ a rank. Source: Karonis et al.,
/// *Exploiting hierarchy in parallel computer networks to optimize collective operation performance*, 2000.
public final class TwoLevelAllReduce implements LedHosts {
    private static final long SMALL_BYTES = 8 << 10;

    @Override
    public String name() {
        return "twoLevel";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.ALL_REDUCE);
    }

    @Override
    public Optional<String> refusal(Problem problem) {
        return TwoLevel.refusal(problem, !problem.commutative());
    }

    @Override
    public Parts parts(Problem problem, TwoLevel place, ScheduleBuilder out) {
        boolean small = problem.bytes() <= SMALL_BYTES;
        int[] local = place.local();
        Region result = problem.target(problem.rank());
        return new Parts(
                () -> new Embedding(local, problem.source(problem.rank()), result, out).emit(
                        small ? new BinomialReduce() : new RabenseifnerReduce(),
                        Problems.reduce(local.length, place.localRank(), place.localLeader(), problem.bytes(),
                                problem.unit(), problem.commutative(), problem.inPlace())),
                () -> new Embedding(place::leader, result, result, out).emit(
                        small ? new RecursiveDoublingAllReduce() : new RabenseifnerAllReduce(),
                        Problems.reduceToAll(Operation.ALL_REDUCE, place.hosts().count(), place.host(),
                                problem.bytes(), problem.unit(), problem.commutative(), true)),
                () -> new Embedding(local, result, result, out).emit(new CirculantBcast(),
                        Problems.bcast(local.length, place.localRank(), place.localLeader(), problem.bytes())));
    }
}
