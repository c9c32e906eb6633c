package org.jmpi.internal.comm;

import org.jmpi.Buf;
import org.jmpi.TopologyCommunicator;
import org.jmpi.spi.Neighbourhood;

/// A communicator with a topology.
abstract class TopologyCommunicatorImpl extends CommunicatorImpl implements TopologyCommunicator {
    private final Neighbourhood neighbours;

    TopologyCommunicatorImpl(RankContext context, Membership membership, long id, String name,
            Neighbourhood neighbours) {
        super(context, membership, id, name);
        this.neighbours = neighbours;
    }

    @Override
    public int[] sources() {
        return neighbours.sources();
    }

    @Override
    public int[] destinations() {
        return neighbours.destinations();
    }

    @Override
    Channel channel(long over) {
        return new Channel(context().engine(), membership().all(), over, context().hosts()) {
            @Override
            public Neighbourhood neighbours() {
                return neighbours;
            }
        };
    }

    /// Throw where the topology has no neighbourhood collectives.
    void checkNeighbours() {
        // most have
    }

    private CollectiveCalls neighbourhood() {
        checkNeighbours();
        return collectives();
    }

    @Override
    public void neighborAllGather(Buf send, Buf recv) {
        neighbourhood().run(NeighbourCalls.allGather(send, recv));
    }

    @Override
    public void neighborAllGatherv(Buf send, Buf recv, long[] counts, long[] displs) {
        neighbourhood().run(NeighbourCalls.allGatherv(send, recv, counts, displs));
    }

    @Override
    public void neighborAllToAll(Buf send, Buf recv) {
        neighbourhood().run(NeighbourCalls.allToAll(send, recv));
    }

    @Override
    public void neighborAllToAllv(Buf send, long[] sendCounts, long[] sendDispls, Buf recv, long[] recvCounts,
            long[] recvDispls) {
        neighbourhood().run(NeighbourCalls.allToAllv(send, sendCounts, sendDispls, recv, recvCounts, recvDispls));
    }

    @Override
    public TopologyCommunicator dup() {
        return (TopologyCommunicator) super.dup();
    }
}
