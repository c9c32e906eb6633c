package org.jmpi.collectives.call;

import org.jmpi.Buf;
import org.jmpi.Datatype;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.Op;
import org.jmpi.collectives.execute.Reduction;
import org.jmpi.collectives.schedule.Problems;
import org.jmpi.spi.CollectiveCall;

/// Binds the collectives that combine data.
///
/// @param arguments the call's
record ReducingCalls(Arguments arguments) {

    BoundCall reduce() {
        Buf own = arguments.either();
        Reduction reduction = reduction(own);
        boolean atRoot = arguments.atRoot();
        boolean inPlace = atRoot && call().send() == null;
        if (atRoot && !inPlace) {
            checkSameShape(own, arguments.recv());
        }
        var problem = Problems.reduce(arguments.size(), arguments.rank(), call().root(), Arguments.bytes(own),
                unit(reduction), reduction.op().isCommutative(), inPlace);
        return BoundCall.reducing(problem, inPlace ? null : own, atRoot ? arguments.recv() : null, reduction);
    }

    BoundCall reduceToAll() {
        Buf recv = arguments.recv();
        Buf own = arguments.either();
        Reduction reduction = reduction(own);
        if (!inPlace()) {
            checkSameShape(own, recv);
        }
        var problem = Problems.reduceToAll(call().operation(), arguments.size(), arguments.rank(),
                Arguments.bytes(own), unit(reduction), reduction.op().isCommutative(), inPlace());
        return BoundCall.reducing(problem, call().send(), recv, reduction);
    }

    BoundCall reduceScatterBlock() {
        Buf recv = arguments.recv();
        Buf own = arguments.either();
        Reduction reduction = reduction(own);
        long block = arguments.block(own, inPlace() ? "buffer" : "send buffer");
        if (!inPlace()) {
            checkSameType(own, recv);
            checkRoom(recv, own.count() / arguments.size());
        }
        var problem = Problems.reduceScatterBlock(arguments.size(), arguments.rank(), block, unit(reduction),
                reduction.op().isCommutative(), inPlace());
        return BoundCall.reducing(problem, call().send(), recv, reduction);
    }

    BoundCall reduceScatter() {
        Buf recv = arguments.recv();
        Buf own = arguments.either();
        Reduction reduction = reduction(own);
        long[] counts = arguments.perRank(call().recvCounts(), "counts");
        checkParts(own, counts);
        if (!inPlace()) {
            checkSameType(own, recv);
            checkRoom(recv, counts[arguments.rank()]);
        }
        var problem = Problems.reduceScatter(arguments.size(), arguments.rank(),
                Arguments.times(counts, own.datatype().size()), unit(reduction),
                reduction.op().isCommutative(),
                inPlace());
        return BoundCall.reducing(problem, call().send(), recv, reduction);
    }

    private void checkParts(Buf own, long[] counts) {
        long left = own.count();
        for (int peer = 0; peer < counts.length; peer++) {
            if (counts[peer] < 0 || counts[peer] > left) {
                throw arguments.refused("counts must be 0 or more, and add up to the buffer's count",
                        "peer=" + peer
                                + ", count=" + counts[peer] + ", elementsLeft=" + left + ", bufferCount="
                                + own.count(),
                        "correct the counts");
            }
            left -= counts[peer];
        }
        if (left != 0) {
            throw arguments.refused("counts must add up to the buffer's count",
                    "elementsLeft=" + left + ", bufferCount=" + own.count(),
                    "correct the counts or slice the Buf");
        }
    }

    private void checkRoom(Buf recv, long count) {
        if (recv.count() < count) {
            throw arguments.refused("the receive buffer must hold this rank's part",
                    "recvCount=" + recv.count() + ", part=" + count, "pass a larger Buf");
        }
    }

    private void checkSameShape(Buf send, Buf recv) {
        checkSameType(send, recv);
        arguments.requireEqual("send and receive buffer must be equally long", "send", Arguments.bytes(send),
                "receive",
                Arguments.bytes(recv));
    }

    private void checkSameType(Buf send, Buf recv) {
        Datatype given = send.datatype();
        Datatype got = recv.datatype();
        if (given.size() != got.size() || given.signature() != got.signature()) {
            throw arguments.refused("a reduction's buffers must have the same datatype",
                    "send=" + given.name() + ", receive=" + got.name(), "make them agree");
        }
    }

    /// Op and type of a reduction of `own`.
    Reduction reduction(Buf own) {
        Op op = call().op();
        if (op == null) {
            throw arguments.refused("a reduction needs an op", "op=null", "pass one");
        }
        if (!op.supports(own.datatype())) {
            throw new MpiException(ErrorClass.OP, "the op isn't defined for the datatype: operation="
                    + call().operation() + ", op=" + op.name() + ", datatype=" + own.datatype().name()
                    + "; use another op, or Op.of for one of your own");
        }
        return new Reduction(op, own.datatype());
    }

    /// Bytes that must not be torn apart.
    static long unit(Reduction reduction) {
        return Math.max(1, reduction.type().size());
    }

    private boolean inPlace() {
        return call().send() == null;
    }

    private CollectiveCall call() {
        return arguments.call();
    }
}
