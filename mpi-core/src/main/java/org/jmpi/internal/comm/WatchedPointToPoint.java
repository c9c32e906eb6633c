package org.jmpi.internal.comm;

import java.util.List;
import java.util.stream.IntStream;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Request;
import org.jmpi.Status;
import org.jmpi.internal.check.RankChecks;
import org.jmpi.internal.check.RequestTrace;
import org.jmpi.internal.check.Resource.Kind;
import org.jmpi.internal.check.Use;
import org.jmpi.internal.match.Unexpected;
import org.jmpi.internal.protocol.Engine;
import org.jspecify.annotations.Nullable;

/// Messages whose requests, buffers and senders are watched. A class of its own, so that the others pay nothing for it.
final class WatchedPointToPoint extends PointToPoint {
    private final RankChecks checks;
    private final int peers;

    WatchedPointToPoint(Engine engine, GroupImpl group, long context, String communicator, RankChecks checks) {
        super(engine, group, context);
        this.checks = checks;
        peers = group.size();
        checks.arriving(communicator, this::unreceived);
    }

    /// Nothing is done with memory where the peer is none.
    private static List<Use> uses(Use use, int peer) {
        return peer == Communicator.PROC_NULL ? List.of() : List.of(use);
    }

    private List<Use> free(List<Use> uses) {
        checks.refuseBusy(uses);
        return uses;
    }

    private static Request follow(Request request, RequestTrace trace) {
        ((Handle) request).follow(trace);
        return request;
    }

    @Override
    void send(Buf buf, int dest, int tag) {
        checks.refuseBusy(uses(Use.reading(buf, "send"), dest));
        super.send(buf, dest, tag);
    }

    @Override
    void sendSynchronous(Buf buf, int dest, int tag) {
        checks.refuseBusy(uses(Use.reading(buf, "ssend"), dest));
        super.sendSynchronous(buf, dest, tag);
    }

    @Override
    Request startSend(Buf buf, int dest, int tag, boolean synchronous) {
        String call = synchronous ? "issend" : "isend";
        List<Use> uses = free(uses(Use.reading(buf, call), dest));
        return follow(super.startSend(buf, dest, tag, synchronous), checks.started(call, uses));
    }

    @Override
    Request persistentSend(Buf buf, int dest, int tag, boolean synchronous) {
        String call = synchronous ? "ssendInit" : "sendInit";
        Request request = super.persistentSend(buf, dest, tag, synchronous);
        return follow(request, checks.made(call, uses(Use.reading(buf, call), dest)));
    }

    @Override
    Request noted(Handle request, String call) {
        return follow(request, request instanceof PersistentHandle ? checks.made(call, List.of())
                : checks.started(call, List.of()));
    }

    @Override
    Status receive(Buf buf, int source, int tag) {
        checks.refuseBusy(uses(Use.writing(buf, "recv"), source));
        lookForRaces("recv", source, tag);
        return super.receive(buf, source, tag);
    }

    @Override
    Request startReceive(Buf buf, int source, int tag) {
        List<Use> uses = free(uses(Use.writing(buf, "irecv"), source));
        lookForRaces("irecv", source, tag);
        return follow(super.startReceive(buf, source, tag), checks.started("irecv", uses));
    }

    @Override
    Request startReceive(Unexpected message, Buf buf) {
        List<Use> uses = free(List.of(Use.writing(buf, "irecv")));
        return follow(super.startReceive(message, buf), checks.started("irecv", uses));
    }

    @Override
    Request persistentReceive(Buf buf, int source, int tag) {
        Request request = super.persistentReceive(buf, source, tag);
        return follow(request, checks.made("recvInit", uses(Use.writing(buf, "recvInit"), source)));
    }

    @Override
    Status exchange(Buf sendBuf, int dest, int sendTag, Buf recvBuf, int source, int recvTag) {
        checks.refuseBusy(uses(Use.reading(sendBuf, "sendRecv"), dest));
        checks.refuseBusy(uses(Use.writing(recvBuf, "sendRecv"), source));
        return super.exchange(sendBuf, dest, sendTag, recvBuf, source, recvTag);
    }

    @Override
    Status replace(Buf buf, int dest, int sendTag, int source, int recvTag) {
        checks.refuseBusy(uses(Use.reading(buf, "sendRecvReplace"), dest));
        checks.refuseBusy(uses(Use.writing(buf, "sendRecvReplace"), source));
        return super.replace(buf, dest, sendTag, source, recvTag);
    }

    @Override
    Status probe(int source, int tag) {
        lookForRaces("probe", source, tag);
        return super.probe(source, tag);
    }

    @Override
    MessageImpl take(int source, int tag) {
        lookForRaces("mprobe", source, tag);
        return taken(super.take(source, tag), "mprobe");
    }

    @Override
    @Nullable
    MessageImpl takeNow(int source, int tag) {
        lookForRaces("improbe", source, tag);
        MessageImpl message = super.takeNow(source, tag);
        return message == null ? null : taken(message, "improbe");
    }

    private MessageImpl taken(MessageImpl message, String call) {
        if (message.status().source() != Communicator.PROC_NULL) {
            message.follow(checks.given(Kind.MESSAGE, call));
        }
        return message;
    }

    /// Several ranks' messages stand there at once: which of them is taken depends on when they arrived.
    private void lookForRaces(String call, int source, int tag) {
        if (source == Communicator.ANY_SOURCE && checks.watchRaces()) {
            List<Integer> sources =
                    IntStream.range(0, peers).filter(rank -> probeNow(rank, tag) != null).boxed().toList();
            if (sources.size() > 1) {
                checks.race(call, tag, sources);
            }
        }
    }
}
