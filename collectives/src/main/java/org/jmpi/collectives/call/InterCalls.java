package org.jmpi.collectives.call;

import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.collectives.execute.PeerPayloads;
import org.jmpi.collectives.execute.Reduction;
import org.jmpi.collectives.schedule.Blocks;
import org.jmpi.collectives.schedule.InterProblems;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Sides;
import org.jmpi.spi.CollectiveCall;
import org.jspecify.annotations.Nullable;

/// Binds the collectives between two groups. Counts are for the ranks of the other group, but of a reduction's parts for
/// those of the own.
///
/// @param call  what the user passed
/// @param sides this rank's view of the groups
record InterCalls(CollectiveCall call, Sides sides) {

    BoundCall bind() {
        return switch (call.operation()) {
            case BARRIER -> BoundCall.moving(InterProblems.barrier(sides), null, null);
            case BCAST, GATHER, GATHERV, SCATTER, SCATTERV, REDUCE -> call.root() == Communicator.PROC_NULL
                    ? BoundCall.moving(InterProblems.aside(call.operation(), sides), null, null)
                    : rooted();
            case ALL_GATHER, ALL_GATHERV -> moving(Blocks.whole(Arguments.bytes(remote().send())), targets());
            case ALL_TO_ALL, ALL_TO_ALLV -> moving(sources(), targets());
            case ALL_TO_ALLW -> allToAllw();
            case ALL_REDUCE -> allReduce(new ReducingCalls(local()).reduceToAll());
            case REDUCE_SCATTER_BLOCK -> reduceScatter(new ReducingCalls(local()).reduceScatterBlock());
            case REDUCE_SCATTER -> reduceScatter(new ReducingCalls(local()).reduceScatter());
            default -> throw new MpiException(ErrorClass.COMM, "two groups have no such collective: operation="
                    + call.operation() + "; use a communicator of one group");
        };
    }

    private BoundCall rooted() {
        return switch (call.operation()) {
            case BCAST -> bcast();
            case REDUCE -> reduce();
            case GATHER, GATHERV -> atRoot() ? moving(Blocks.none(), targets())
                    : moving(Blocks.whole(Arguments.bytes(remote().send())), Blocks.none());
            default -> atRoot() ? moving(sources(), Blocks.none())
                    : moving(Blocks.none(), Blocks.whole(Arguments.bytes(remote().recv())));
        };
    }

    private BoundCall bcast() {
        Buf buf = remote().recv();
        return BoundCall.moving(InterProblems.bcast(sides, root(), Arguments.bytes(buf)), null, buf);
    }

    private BoundCall reduce() {
        Buf own = remote().either();
        Reduction reduction = new ReducingCalls(remote()).reduction(own);
        Problem problem = InterProblems.reduce(sides, root(), Arguments.bytes(own), ReducingCalls.unit(reduction),
                reduction.op().isCommutative());
        return BoundCall.reducing(problem, call.send(), call.recv(), reduction);
    }

    private BoundCall allReduce(BoundCall ofOneGroup) {
        Problem like = ofOneGroup.problem();
        return with(InterProblems.allReduce(sides, like.bytes(), like.unit(), like.commutative()), ofOneGroup);
    }

    private BoundCall reduceScatter(BoundCall ofOneGroup) {
        Problem like = ofOneGroup.problem();
        long[] lengths = new long[sides.localSize()];
        for (int place = 0; place < lengths.length; place++) {
            lengths[place] = like.sources().length(place);
        }
        return with(InterProblems.reduceScatter(call.operation(), sides, lengths, like.unit(), like.commutative()),
                ofOneGroup);
    }

    private static BoundCall with(Problem problem, BoundCall call) {
        return new BoundCall(problem, call.send(), call.recv(), call.reduction());
    }

    private BoundCall allToAllw() {
        PeerPayloads recvs = remote().peers(call.recvs(), "receive buffers");
        PeerPayloads sends = remote().peers(call.sends(), "send buffers");
        Problem problem = InterProblems.moving(call.operation(), sides, -1, Blocks.packed(sends.lengths()),
                Blocks.packed(recvs.lengths()));
        return new BoundCall(problem, sends, recvs, null);
    }

    private BoundCall moving(Blocks sources, Blocks targets) {
        return BoundCall.moving(InterProblems.moving(call.operation(), sides, root(), sources, targets), call.send(),
                call.recv());
    }

    private Blocks sources() {
        Buf send = remote().send();
        return blocks(send, call.sendCounts(), call.sendDispls(), "send");
    }

    private Blocks targets() {
        Buf recv = remote().recv();
        return blocks(recv, call.recvCounts(), call.recvDispls(), "receive");
    }

    private Blocks blocks(Buf buf, long @Nullable [] counts, long @Nullable [] displs, String side) {
        return counts == null ? Blocks.regular(remote().block(buf, side + " buffer"))
                : remote().blocks(buf, counts, displs, side);
    }

    private boolean atRoot() {
        return call.root() == Communicator.ROOT;
    }

    /// The root's number among all.
    private int root() {
        return atRoot() ? sides.rank() : call.root() < 0 ? -1 : sides.remote(call.root());
    }

    /// The arguments with one entry for each rank of the other group.
    private Arguments remote() {
        return new Arguments(call, sides.remoteSize(), sides.localRank());
    }

    /// The arguments with one entry for each rank of the own group.
    private Arguments local() {
        return new Arguments(call, sides.localSize(), sides.localRank());
    }
}
