package org.jmpi.internal.comm;

import static org.jmpi.spi.CollectiveCall.Operation;

import org.jmpi.Buf;
import org.jmpi.spi.CollectiveCall;
import org.jspecify.annotations.Nullable;

/// Makes a checked [CollectiveCall] of the arguments of each neighbourhood collective. Every form of one takes it from here.
final class NeighbourCalls {

    private NeighbourCalls() {
    }

    static CollectiveCall allGather(Buf send, Buf recv) {
        separate(send, recv);
        return CollectiveCall.of(Operation.NEIGHBOR_ALL_GATHER, send, recv, null, -1);
    }

    static CollectiveCall allGatherv(Buf send, Buf recv, long[] counts, long[] displs) {
        each(send, recv);
        return new CollectiveCall(Operation.NEIGHBOR_ALL_GATHERV, send, recv, null, null, counts(counts, "counts"),
                counts(displs, "displs"), null, -1);
    }

    static CollectiveCall allToAll(Buf send, Buf recv) {
        separate(send, recv);
        return CollectiveCall.of(Operation.NEIGHBOR_ALL_TO_ALL, send, recv, null, -1);
    }

    static CollectiveCall allToAllv(Buf send, long[] sendCounts, long[] sendDispls, Buf recv, long[] recvCounts,
            long[] recvDispls) {
        each(send, recv);
        return new CollectiveCall(Operation.NEIGHBOR_ALL_TO_ALLV, send, recv, counts(sendCounts, "sendCounts"),
                counts(sendDispls, "sendDispls"), counts(recvCounts, "recvCounts"), counts(recvDispls, "recvDispls"),
                null, -1);
    }

    private static void separate(Buf send, Buf recv) {
        Checks.noOverlap(Checks.source(send), Checks.target(recv));
    }

    private static void each(Buf send, Buf recv) {
        boolean ignored = Checks.source(send).isAlive() && Checks.target(recv).isAlive();
    }

    private static long[] counts(long @Nullable [] counts, String what) {
        if (counts == null) {
            throw new IllegalArgumentException(what + " is null; pass one entry a neighbour");
        }
        return counts.clone();
    }
}
