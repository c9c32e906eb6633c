package org.jmpi.internal.comm;

import static org.jmpi.spi.CollectiveCall.Operation;

import org.jmpi.Buf;
import org.jmpi.spi.CollectiveCall;

/// Makes a checked [CollectiveCall] of the arguments of each neighbourhood collective. Every form of one takes it from
/// here. Immutable.
///
/// @param incoming number of sources
/// @param outgoing number of destinations
record NeighbourCalls(int incoming, int outgoing) {

    CollectiveCall allGather(Buf send, Buf recv) {
        CallChecks.separate(send, recv);
        return CollectiveCall.of(Operation.NEIGHBOR_ALL_GATHER, send, recv, null, -1);
    }

    CollectiveCall allGatherv(Buf send, Buf recv, long[] counts, long[] displs) {
        CallChecks.each(send, recv);
        return new CollectiveCall(Operation.NEIGHBOR_ALL_GATHERV, send, recv, null, null,
                CallChecks.counts(counts, "counts"), CallChecks.counts(displs, "displs"), null, -1);
    }

    CollectiveCall allToAll(Buf send, Buf recv) {
        CallChecks.separate(send, recv);
        return CollectiveCall.of(Operation.NEIGHBOR_ALL_TO_ALL, send, recv, null, -1);
    }

    CollectiveCall allToAllv(Buf send, long[] sendCounts, long[] sendDispls, Buf recv, long[] recvCounts,
            long[] recvDispls) {
        CallChecks.each(send, recv);
        return new CollectiveCall(Operation.NEIGHBOR_ALL_TO_ALLV, send, recv,
                CallChecks.counts(sendCounts, "sendCounts"), CallChecks.counts(sendDispls, "sendDispls"),
                CallChecks.counts(recvCounts, "recvCounts"), CallChecks.counts(recvDispls, "recvDispls"), null, -1);
    }

    CollectiveCall allToAllw(Buf[] sends, Buf[] recvs) {
        return CollectiveCall.ofPeers(Operation.NEIGHBOR_ALL_TO_ALLW, CallChecks.sources(sends, outgoing),
                CallChecks.targets(recvs, incoming));
    }
}
