package org.jmpi.internal.comm;

import org.jmpi.Buf;
import org.jmpi.Request;
import org.jmpi.TopologyCommunicator;
import org.jmpi.spi.Neighbourhood;

/// A communicator with a topology.
abstract class TopologyCommunicatorImpl extends CommunicatorImpl implements TopologyCommunicator {
    private final Neighbourhood neighbours;
    private final NeighbourCalls calls;

    TopologyCommunicatorImpl(RankContext context, Membership membership, long id, String name,
            Neighbourhood neighbours) {
        super(context, membership, id, name);
        this.neighbours = neighbours;
        calls = new NeighbourCalls(neighbours.incoming(), neighbours.outgoing());
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
        return new Channel(context().engine(), membership().all(), over, context().hosts(), this::isReproducible) {
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
        neighbourhood().run(calls.allGather(send, recv));
    }

    @Override
    public void neighborAllGatherv(Buf send, Buf recv, long[] counts, long[] displs) {
        neighbourhood().run(calls.allGatherv(send, recv, counts, displs));
    }

    @Override
    public void neighborAllToAll(Buf send, Buf recv) {
        neighbourhood().run(calls.allToAll(send, recv));
    }

    @Override
    public void neighborAllToAllv(Buf send, long[] sendCounts, long[] sendDispls, Buf recv, long[] recvCounts,
            long[] recvDispls) {
        neighbourhood().run(calls.allToAllv(send, sendCounts, sendDispls, recv, recvCounts, recvDispls));
    }

    @Override
    public void neighborAllToAllw(Buf[] sends, Buf[] recvs) {
        neighbourhood().run(calls.allToAllw(sends, recvs));
    }

    @Override
    public Request iNeighborAllGather(Buf send, Buf recv) {
        return neighbourhood().start(calls.allGather(send, recv));
    }

    @Override
    public Request iNeighborAllGatherv(Buf send, Buf recv, long[] counts, long[] displs) {
        return neighbourhood().start(calls.allGatherv(send, recv, counts, displs));
    }

    @Override
    public Request iNeighborAllToAll(Buf send, Buf recv) {
        return neighbourhood().start(calls.allToAll(send, recv));
    }

    @Override
    public Request iNeighborAllToAllv(Buf send, long[] sendCounts, long[] sendDispls, Buf recv, long[] recvCounts,
            long[] recvDispls) {
        return neighbourhood().start(calls.allToAllv(send, sendCounts, sendDispls, recv, recvCounts, recvDispls));
    }

    @Override
    public Request iNeighborAllToAllw(Buf[] sends, Buf[] recvs) {
        return neighbourhood().start(calls.allToAllw(sends, recvs));
    }

    @Override
    public Request neighborAllGatherInit(Buf send, Buf recv) {
        return neighbourhood().init(calls.allGather(send, recv));
    }

    @Override
    public Request neighborAllGathervInit(Buf send, Buf recv, long[] counts, long[] displs) {
        return neighbourhood().init(calls.allGatherv(send, recv, counts, displs));
    }

    @Override
    public Request neighborAllToAllInit(Buf send, Buf recv) {
        return neighbourhood().init(calls.allToAll(send, recv));
    }

    @Override
    public Request neighborAllToAllvInit(Buf send, long[] sendCounts, long[] sendDispls, Buf recv, long[] recvCounts,
            long[] recvDispls) {
        return neighbourhood().init(calls.allToAllv(send, sendCounts, sendDispls, recv, recvCounts, recvDispls));
    }

    @Override
    public Request neighborAllToAllwInit(Buf[] sends, Buf[] recvs) {
        return neighbourhood().init(calls.allToAllw(sends, recvs));
    }

    @Override
    public TopologyCommunicator dup() {
        return (TopologyCommunicator) super.dup();
    }
}
