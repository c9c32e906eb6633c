package org.jmpi.internal.comm;

import java.util.function.Supplier;
import org.jmpi.Buf;
import org.jmpi.Request;
import org.jmpi.Status;
import org.jmpi.internal.match.Unexpected;
import org.jmpi.internal.profile.Call;
import org.jmpi.internal.profile.Profiler;
import org.jmpi.internal.protocol.Engine;
import org.jmpi.internal.protocol.SendOperation;
import org.jmpi.spi.Payload;
import org.jspecify.annotations.Nullable;

/// Messages that a profiler hears of. A class of its own, so that the others pay nothing for it.
final class ProfiledPointToPoint extends PointToPoint {
    private final GroupImpl group;
    private final long context;
    private final Supplier<String> name;
    private final Profiler profiler;

    ProfiledPointToPoint(Engine engine, GroupImpl group, long context, Supplier<String> name, Profiler profiler) {
        super(engine, group, context);
        this.group = group;
        this.context = context;
        this.name = name;
        this.profiler = profiler;
    }

    private Call begin(String operation) {
        return profiler.begin(operation).on(name.get(), context);
    }

    private static long bytes(Buf buf) {
        return buf instanceof Payload payload ? payload.packedSize() : 0;
    }

    /// Arguments aren't checked yet.
    private boolean isRank(int rank) {
        return rank >= 0 && rank < group.size();
    }

    private Call sends(Call call, Buf buf, int dest, int tag) {
        return isRank(dest) ? call.sends(group.world(dest), tag, bytes(buf)) : call;
    }

    private void received(Call call, Status status) {
        if (isRank(status.source())) {
            Call ignored = call.received(group.world(status.source()), status.tag(), status.bytes());
        }
    }

    private Request follow(Request request, String operation, Runnable starting) {
        ((Handle) request).follow(new ProfiledRequest(operation, this::begin, this::received, starting));
        return request;
    }

    @Override
    void send(Buf buf, int dest, int tag) {
        Call call = sends(begin("send"), buf, dest, tag);
        try {
            super.send(buf, dest, tag);
        } finally {
            call.commit();
        }
    }

    @Override
    void sendSynchronous(Buf buf, int dest, int tag) {
        Call call = sends(begin("ssend"), buf, dest, tag);
        try {
            super.sendSynchronous(buf, dest, tag);
        } finally {
            call.commit();
        }
    }

    @Override
    SendOperation startCopy(Payload copy, int signature, int dest, int tag) {
        Call call = sends(begin("bsend"), (Buf) copy, dest, tag);
        try {
            return super.startCopy(copy, signature, dest, tag);
        } finally {
            call.commit();
        }
    }

    @Override
    Request startSend(Buf buf, int dest, int tag, boolean synchronous) {
        Call call = sends(begin(synchronous ? "issend" : "isend"), buf, dest, tag);
        try {
            Request request = super.startSend(buf, dest, tag, synchronous);
            return request instanceof CompletedHandle ? request : follow(request, "await send", () -> {
            });
        } finally {
            call.commit();
        }
    }

    @Override
    Request persistentSend(Buf buf, int dest, int tag, boolean synchronous) {
        return follow(super.persistentSend(buf, dest, tag, synchronous), "await send",
                () -> sends(begin("start send"), buf, dest, tag).commit());
    }

    @Override
    Status receive(Buf buf, int source, int tag) {
        Call call = begin("recv");
        try {
            Status status = super.receive(buf, source, tag);
            received(call, status);
            return status;
        } finally {
            call.commit();
        }
    }

    @Override
    Request startReceive(Buf buf, int source, int tag) {
        Call call = begin("irecv");
        try {
            return follow(super.startReceive(buf, source, tag), "await recv", () -> {
            });
        } finally {
            call.commit();
        }
    }

    @Override
    Request startReceive(Unexpected message, Buf buf) {
        Call call = begin("irecv");
        try {
            return follow(super.startReceive(message, buf), "await recv", () -> {
            });
        } finally {
            call.commit();
        }
    }

    @Override
    Request persistentReceive(Buf buf, int source, int tag) {
        return follow(super.persistentReceive(buf, source, tag), "await recv", () -> begin("start recv").commit());
    }

    @Override
    Status exchange(Buf sendBuf, int dest, int sendTag, Buf recvBuf, int source, int recvTag) {
        Call call = sends(begin("sendRecv"), sendBuf, dest, sendTag);
        try {
            Status status = super.exchange(sendBuf, dest, sendTag, recvBuf, source, recvTag);
            received(call, status);
            return status;
        } finally {
            call.commit();
        }
    }

    @Override
    Status replace(Buf buf, int dest, int sendTag, int source, int recvTag) {
        Call call = sends(begin("sendRecvReplace"), buf, dest, sendTag);
        try {
            Status status = super.replace(buf, dest, sendTag, source, recvTag);
            received(call, status);
            return status;
        } finally {
            call.commit();
        }
    }

    @Override
    Status probe(int source, int tag) {
        Call call = begin("probe");
        try {
            return super.probe(source, tag);
        } finally {
            call.commit();
        }
    }

    @Override
    MessageImpl take(int source, int tag) {
        Call call = begin("mprobe");
        try {
            return super.take(source, tag);
        } finally {
            call.commit();
        }
    }

    @Override
    @Nullable
    MessageImpl takeNow(int source, int tag) {
        Call call = begin("improbe");
        try {
            return super.takeNow(source, tag);
        } finally {
            call.commit();
        }
    }

    @Override
    @Nullable
    Status probeNow(int source, int tag) {
        Call call = begin("iprobe");
        try {
            return super.probeNow(source, tag);
        } finally {
            call.commit();
        }
    }
}
