package org.jmpi.collectives.select;

import java.util.List;
import java.util.Optional;
import org.jmpi.collectives.allgather.BruckAllGather;
import org.jmpi.collectives.allgather.CirculantAllGather;
import org.jmpi.collectives.allgather.NeighbourExchangeAllGather;
import org.jmpi.collectives.allgather.RecursiveDoublingAllGather;
import org.jmpi.collectives.allgather.RingAllGather;
import org.jmpi.collectives.allgather.TwoLevelAllGather;
import org.jmpi.collectives.allgather.SharedMemoryAllGather;
import org.jmpi.collectives.allreduce.CirculantAllReduce;
import org.jmpi.collectives.allreduce.DualRootAllReduce;
import org.jmpi.collectives.allreduce.RabenseifnerAllReduce;
import org.jmpi.collectives.allreduce.RecursiveDoublingAllReduce;
import org.jmpi.collectives.allreduce.ReduceBcastAllReduce;
import org.jmpi.collectives.allreduce.RingAllReduce;
import org.jmpi.collectives.allreduce.SegmentedRingAllReduce;
import org.jmpi.collectives.allreduce.SharedMemoryAllReduce;
import org.jmpi.collectives.allreduce.TwoLevelAllReduce;
import org.jmpi.collectives.alltoall.BruckAllToAll;
import org.jmpi.collectives.alltoall.SharedMemoryAllToAll;
import org.jmpi.collectives.alltoall.LinearAllToAll;
import org.jmpi.collectives.alltoall.PairwiseAllToAll;
import org.jmpi.collectives.alltoall.SwapAllToAll;
import org.jmpi.collectives.barrier.Dissemination;
import org.jmpi.collectives.barrier.TreeBarrier;
import org.jmpi.collectives.barrier.TwoLevelBarrier;
import org.jmpi.collectives.bcast.BinomialBcast;
import org.jmpi.collectives.bcast.ChainBcast;
import org.jmpi.collectives.bcast.CirculantBcast;
import org.jmpi.collectives.bcast.ScatterRingBcast;
import org.jmpi.collectives.bcast.TwoLevelBcast;
import org.jmpi.collectives.bcast.SharedMemoryBcast;
import org.jmpi.collectives.gather.BinomialGather;
import org.jmpi.collectives.gather.LinearGather;
import org.jmpi.collectives.gather.SharedMemoryGather;
import org.jmpi.collectives.neighbour.DirectExchange;
import org.jmpi.collectives.reduce.BinomialReduce;
import org.jmpi.collectives.reduce.ChainReduce;
import org.jmpi.collectives.reduce.RabenseifnerReduce;
import org.jmpi.collectives.reduce.SharedMemoryReduce;
import org.jmpi.collectives.reduce.TwoLevelReduce;
import org.jmpi.collectives.reducescatter.CirculantReduceScatter;
import org.jmpi.collectives.reducescatter.SharedMemoryReduceScatter;
import org.jmpi.collectives.reducescatter.PairwiseReduceScatter;
import org.jmpi.collectives.reducescatter.RecursiveHalvingReduceScatter;
import org.jmpi.collectives.reducescatter.ReduceThenScatter;
import org.jmpi.collectives.scan.RecursiveDoublingExscan;
import org.jmpi.collectives.scan.RecursiveDoublingScan;
import org.jmpi.collectives.scatter.BinomialScatter;
import org.jmpi.collectives.scatter.LinearScatter;
import org.jmpi.collectives.scatter.SharedMemoryScatter;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.spi.CollectiveCall.Operation;

/// The registry: what stands here can be selected, and is verified by the tests.
public final class Algorithms {

    /// Every algorithm.
    public static final List<Algorithm> ALL = List.of(new Dissemination(), new TreeBarrier(), new TwoLevelBarrier(), //
            new BinomialBcast(), new ScatterRingBcast(), new ChainBcast(), new CirculantBcast(), new TwoLevelBcast(),
            new SharedMemoryBcast(), //
            new BinomialReduce(), new RabenseifnerReduce(), new ChainReduce(), new TwoLevelReduce(),
            new SharedMemoryReduce(), //
            new RecursiveDoublingAllReduce(), new ReduceBcastAllReduce(), new RabenseifnerAllReduce(),
            new CirculantAllReduce(), new RingAllReduce(), new SegmentedRingAllReduce(), new DualRootAllReduce(),
            new TwoLevelAllReduce(), new SharedMemoryAllReduce(), //
            new BinomialGather(), new LinearGather(), new SharedMemoryGather(), //
            new BinomialScatter(), new LinearScatter(), new SharedMemoryScatter(), //
            new BruckAllGather(), new RingAllGather(), new RecursiveDoublingAllGather(),
            new NeighbourExchangeAllGather(), new CirculantAllGather(), new TwoLevelAllGather(),
            new SharedMemoryAllGather(), //
            new PairwiseAllToAll(), new SwapAllToAll(), new LinearAllToAll(), new BruckAllToAll(),
            new SharedMemoryAllToAll(), //
            new PairwiseReduceScatter(), new ReduceThenScatter(), new RecursiveHalvingReduceScatter(),
            new CirculantReduceScatter(), new SharedMemoryReduceScatter(), //
            new RecursiveDoublingScan(), new RecursiveDoublingExscan(), //
            new DirectExchange());

    private Algorithms() {
    }

    /// The algorithms that serve an operation.
    public static List<Algorithm> of(Operation operation) {
        return ALL.stream().filter(algorithm -> algorithm.operations().contains(operation)).toList();
    }

    /// The algorithm of a name that serves an operation.
    public static Optional<Algorithm> find(Operation operation, String name) {
        return of(operation).stream().filter(algorithm -> algorithm.name().equals(name)).findFirst();
    }

    /// The names that [#find] knows for an operation, for messages.
    public static List<String> names(Operation operation) {
        return of(operation).stream().map(Algorithm::name).toList();
    }
}
