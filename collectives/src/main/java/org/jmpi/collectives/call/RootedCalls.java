package org.jmpi.collectives.call;

import org.jmpi.Buf;
import org.jmpi.collectives.schedule.Blocks;
import org.jmpi.collectives.schedule.Problems;
import org.jmpi.spi.CollectiveCall;
import org.jspecify.annotations.Nullable;

/// Binds the collectives that move data from or to a root.
///
/// @param arguments the call's
record RootedCalls(Arguments arguments) {

    BoundCall bcast() {
        Buf buf = arguments.either();
        return BoundCall.moving(
                Problems.bcast(arguments.size(), arguments.rank(), root(), Arguments.bytes(buf)), null,
                buf);
    }

    BoundCall gather() {
        if (!arguments.atRoot()) {
            Buf own = arguments.either();
            return gather(Arguments.bytes(own), own, null, false);
        }
        Buf recv = arguments.recv();
        long block = arguments.block(recv, "receive buffer");
        Buf send = call().send();
        if (send != null) {
            arguments.requireEqual("root's send buffer must be one block long", "send", Arguments.bytes(send),
                    "block",
                    block);
        }
        return gather(block, send, recv, send == null);
    }

    private BoundCall gather(long block, @Nullable Buf send, @Nullable Buf recv, boolean inPlace) {
        return BoundCall.moving(Problems.gather(arguments.size(), arguments.rank(), root(), block, inPlace),
                send, recv);
    }

    BoundCall gatherv() {
        if (!arguments.atRoot()) {
            Buf own = arguments.either();
            return gatherv(Arguments.bytes(own), own, null, Blocks.none());
        }
        Buf recv = arguments.recv();
        Blocks targets = arguments.blocks(recv, call().recvCounts(), call().recvDispls(), "receive");
        Buf send = call().send();
        long own = targets.length(arguments.rank());
        if (send != null) {
            arguments.requireEqual("root's send buffer must be as long as its block", "send",
                    Arguments.bytes(send),
                    "block", own);
        }
        return gatherv(own, send, recv, targets);
    }

    private BoundCall gatherv(long own, @Nullable Buf send, @Nullable Buf recv, Blocks targets) {
        return BoundCall.moving(
                Problems.gatherv(arguments.size(), arguments.rank(), root(), own, targets, send == null),
                send, recv);
    }

    BoundCall scatter() {
        if (!arguments.atRoot()) {
            Buf own = arguments.recv();
            return scatter(Arguments.bytes(own), null, own, false);
        }
        Buf source = arguments.either();
        long block = arguments.block(source, "send buffer");
        if (worksInPlace()) {
            return scatter(block, null, source, true);
        }
        arguments.requireEqual("root's receive buffer must be one block long", "receive",
                Arguments.bytes(arguments.recv()), "block", block);
        return scatter(block, source, arguments.recv(), false);
    }

    private BoundCall scatter(long block, @Nullable Buf send, Buf recv, boolean inPlace) {
        return BoundCall.moving(Problems.scatter(arguments.size(), arguments.rank(), root(), block, inPlace),
                send,
                recv);
    }

    BoundCall scatterv() {
        if (!arguments.atRoot()) {
            Buf own = arguments.recv();
            return scatterv(Blocks.none(), Arguments.bytes(own), null, own);
        }
        Buf source = arguments.either();
        Blocks sources = arguments.blocks(source, call().sendCounts(), call().sendDispls(), "send");
        long own = sources.length(arguments.rank());
        if (worksInPlace()) {
            return scatterv(sources, own, null, source);
        }
        arguments.requireEqual("root's receive buffer must be as long as its block", "receive",
                Arguments.bytes(arguments.recv()), "block", own);
        return scatterv(sources, own, source, arguments.recv());
    }

    private BoundCall scatterv(Blocks sources, long own, @Nullable Buf send, Buf recv) {
        return BoundCall.moving(
                Problems.scatterv(arguments.size(), arguments.rank(), root(), sources, own, send == null),
                send, recv);
    }

    /// A root that scatters in place has one buffer, whichever argument it came in.
    private boolean worksInPlace() {
        return call().send() == null || call().recv() == null;
    }

    private CollectiveCall call() {
        return arguments.call();
    }

    private int root() {
        return call().root();
    }
}
