package org.jmpi.collectives.allgather;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jmpi.collectives.bcast.CirculantBcast;
import org.jmpi.collectives.gather.BinomialGather;
import org.jmpi.collectives.schedule.Blocks;
import org.jmpi.collectives.schedule.Embedding;
import org.jmpi.collectives.schedule.Hosts;
import org.jmpi.collectives.schedule.LedHosts;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Problems;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.collectives.schedule.Space;
import org.jmpi.collectives.schedule.TwoLevel;
import org.jmpi.spi.CollectiveCall.Operation;

/// All-gather by a gather inside each host, an all-gather among the hosts' leaders, and a broadcast inside each
/// host.
///
/// Restrictions: equal blocks, two hosts or more, whose ranks follow each other. Cost with h hosts of q ranks
/// and n bytes in all: ⌈log₂ h⌉ α + (h-1)/h nβ of the network, and 2 ⌈log₂ q⌉ α + (1 + 1/h) nβ of the host.
/// Source: Karonis et al., *Exploiting hierarchy in parallel computer networks to optimize collective operation
/// performance*, 2000.
public final class TwoLevelAllGather implements LedHosts {

    @Override
    public String name() {
        return "twoLevel";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.ALL_GATHER);
    }

    @Override
    public Optional<String> refusal(Problem problem) {
        return TwoLevel.refusal(problem, true);
    }

    @Override
    public Parts parts(Problem problem, TwoLevel place, ScheduleBuilder out) {
        int[] local = place.local();
        long block = problem.bytes();
        Region all = new Region(Space.RECV, 0, block * problem.size());
        Region ofHost = all.slice(local[0] * block, local.length * block);
        return new Parts(
                () -> new Embedding(local, problem.source(problem.rank()), ofHost, out).emit(new BinomialGather(),
                        Problems.gather(local.length, place.localRank(), 0, block, false)),
                () -> new Embedding(place::leader, all, all, out).emit(new CirculantAllGather(), Problems.allGatherv(
                        place.hosts().count(), place.host(), lengths(problem), true)),
                () -> new Embedding(local, all, all, out).emit(new CirculantBcast(),
                        Problems.bcast(local.length, place.localRank(), 0, all.length())));
    }

    /// What each host has; as a list only where hosts differ, for each leader of many hosts asks for it.
    private static Blocks lengths(Problem problem) {
        Hosts hosts = problem.hosts();
        long block = problem.bytes();
        int first = hosts.size(0, problem.size());
        if (IntStream.range(1, hosts.count()).allMatch(host -> hosts.size(host, problem.size()) == first)) {
            return Blocks.regular(first * block);
        }
        return Blocks.packed(IntStream.range(0, hosts.count())
                .mapToLong(host -> hosts.size(host, problem.size()) * block)
                .toArray());
    }
}
