package org.jmpi.collectives.call;

import org.jmpi.Buf;
import org.jmpi.collectives.execute.PeerPayloads;
import org.jmpi.collectives.schedule.Blocks;
import org.jmpi.collectives.schedule.Problems;
import org.jmpi.spi.CollectiveCall;

/// Binds the collectives that move data from all to all.
///
/// @param arguments the call's
record SymmetricCalls(Arguments arguments) {

    BoundCall allGather() {
        Buf recv = arguments.recv();
        long block = arguments.block(recv, "receive buffer");
        checkOwn(block);
        return BoundCall.moving(Problems.allGather(arguments.size(), arguments.rank(), block, inPlace()),
                call().send(),
                recv);
    }

    BoundCall allGatherv() {
        Buf recv = arguments.recv();
        Blocks targets = arguments.blocks(recv, call().recvCounts(), call().recvDispls(), "receive");
        checkOwn(targets.length(arguments.rank()));
        return BoundCall.moving(Problems.allGatherv(arguments.size(), arguments.rank(), targets, inPlace()),
                call().send(), recv);
    }

    private void checkOwn(long block) {
        if (!inPlace()) {
            arguments.requireEqual("the send buffer must be as long as this rank's block", "send",
                    Arguments.bytes(arguments.send()), "block", block);
        }
    }

    BoundCall allToAll() {
        Buf recv = arguments.recv();
        long block = arguments.block(recv, "receive buffer");
        if (!inPlace()) {
            arguments.requireEqual("blocks sent and received must be equally long", "send",
                    arguments.block(arguments.send(), "send buffer"), "receive", block);
        }
        return BoundCall.moving(Problems.allToAll(arguments.size(), arguments.rank(), block, inPlace()),
                call().send(),
                recv);
    }

    BoundCall allToAllv() {
        Buf recv = arguments.recv();
        int rank = arguments.rank();
        Blocks targets = arguments.blocks(recv, call().recvCounts(), call().recvDispls(), "receive");
        Blocks sources = targets;
        if (!inPlace()) {
            sources = arguments.blocks(arguments.send(), call().sendCounts(), call().sendDispls(), "send");
            arguments.requireEqual("a rank's block for itself must be equally long on both sides", "send",
                    sources.length(rank), "receive", targets.length(rank));
        }
        return BoundCall.moving(Problems.allToAllv(arguments.size(), rank, sources, targets, inPlace()),
                call().send(),
                recv);
    }

    BoundCall allToAllw() {
        PeerPayloads targets = arguments.peers(call().recvs(), "receive buffers");
        Buf[] sends = call().sends();
        PeerPayloads sources = sends == null ? null : arguments.peers(sends, "send buffers");
        long[] given = sources == null ? targets.lengths() : sources.lengths();
        long[] got = targets.lengths();
        arguments.requireEqual("a rank's block for itself must be equally long on both sides", "send",
                given[arguments.rank()], "receive", got[arguments.rank()]);
        var problem = Problems.allToAllw(arguments.size(), arguments.rank(), given, got, sources == null);
        return new BoundCall(problem, sources, targets, null);
    }

    private boolean inPlace() {
        return call().send() == null;
    }

    private CollectiveCall call() {
        return arguments.call();
    }
}
