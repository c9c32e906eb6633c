package org.jmpi.collectives.call;

import org.jmpi.Buf;
import org.jmpi.collectives.execute.PeerPayloads;
import org.jmpi.collectives.schedule.Blocks;
import org.jmpi.collectives.schedule.NeighbourProblems;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.spi.CollectiveCall;
import org.jmpi.spi.Neighbourhood;

/// Binds the collectives among neighbours.
///
/// @param call       what the user passed
/// @param size       number of ranks
/// @param rank       this rank
/// @param neighbours whom it exchanges with
record NeighbourhoodCalls(CollectiveCall call, int size, int rank, Neighbourhood neighbours) {

    BoundCall allGather() {
        Buf recv = in().recv();
        return allGather(recv, equalBlocks(in(), recv, "receive buffer"));
    }

    BoundCall allGatherv() {
        Buf recv = in().recv();
        return allGather(recv, in().blocks(recv, call.recvCounts(), call.recvDispls(), "receive"));
    }

    private BoundCall allGather(Buf recv, Blocks targets) {
        Buf send = out().send();
        Problem problem = NeighbourProblems.allGather(call.operation(), size, rank, neighbours, Arguments.bytes(send),
                targets);
        return BoundCall.moving(problem, send, recv);
    }

    BoundCall allToAll() {
        Buf recv = in().recv();
        Buf send = out().send();
        return allToAll(send, equalBlocks(out(), send, "send buffer"), recv,
                equalBlocks(in(), recv, "receive buffer"));
    }

    BoundCall allToAllv() {
        Buf recv = in().recv();
        Buf send = out().send();
        return allToAll(send, out().blocks(send, call.sendCounts(), call.sendDispls(), "send"), recv,
                in().blocks(recv, call.recvCounts(), call.recvDispls(), "receive"));
    }

    private BoundCall allToAll(Buf send, Blocks sources, Buf recv, Blocks targets) {
        Problem problem = NeighbourProblems.allToAll(call.operation(), size, rank, neighbours, sources, targets);
        return BoundCall.moving(problem, send, recv);
    }

    BoundCall allToAllw() {
        PeerPayloads recvs = in().peers(call.recvs(), "receive buffers");
        PeerPayloads sends = out().peers(call.sends(), "send buffers");
        Problem problem = NeighbourProblems.allToAll(call.operation(), size, rank, neighbours,
                Blocks.packed(sends.lengths()), Blocks.packed(recvs.lengths()));
        return new BoundCall(problem, sends, recvs, null);
    }

    private static Blocks equalBlocks(Arguments arguments, Buf buf, String name) {
        return arguments.size() == 0 ? Blocks.none() : Blocks.regular(arguments.block(buf, name));
    }

    /// The arguments with one entry a source.
    private Arguments in() {
        return new Arguments(call, neighbours.incoming(), rank);
    }

    /// The arguments with one entry a destination.
    private Arguments out() {
        return new Arguments(call, neighbours.outgoing(), rank);
    }
}
