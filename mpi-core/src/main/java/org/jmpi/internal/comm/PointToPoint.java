package org.jmpi.internal.comm;

import java.util.List;
import java.util.Objects;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.MpiException;
import org.jmpi.Request;
import org.jmpi.Status;
import org.jmpi.internal.match.Envelope;
import org.jmpi.internal.match.Matcher;
import org.jmpi.internal.match.Unexpected;
import org.jmpi.internal.protocol.Engine;
import org.jmpi.internal.protocol.ReceiveOperation;
import org.jmpi.internal.protocol.SendOperation;
import org.jmpi.spi.Payload;
import org.jspecify.annotations.Nullable;

/// Messages between two ranks of a communicator.
class PointToPoint {
    private final Engine engine;
    private final GroupImpl group;
    private final long context;
    private final Matcher matcher;
    private final StatusCache statuses = new StatusCache();

    PointToPoint(Engine engine, GroupImpl group, long context) {
        this.engine = engine;
        this.group = group;
        this.context = context;
        matcher = engine.context(context, group.worldRanks());
    }

    Engine engine() {
        return engine;
    }

    // ---- sends ----

    void send(Buf buf, int dest, int tag) {
        Payload payload = Checks.source(buf);
        Checks.sendTag(tag);
        if (Checks.dest(dest, group.size()) != Communicator.PROC_NULL) {
            engine.send(payload, group.world(dest), tag, context);
        }
    }

    void sendSynchronous(Buf buf, int dest, int tag) {
        Payload payload = Checks.source(buf);
        Checks.sendTag(tag);
        if (Checks.dest(dest, group.size()) != Communicator.PROC_NULL) {
            engine.sendSynchronous(payload, group.world(dest), tag, context);
        }
    }

    SendOperation start(Payload payload, int dest, int tag, boolean synchronous) {
        return engine.start(payload, 0, payload.packedSize(), payload.signature(), group.world(dest), tag, context,
                synchronous, true);
    }

    /// Start sending packed bytes kept elsewhere.
    SendOperation startCopy(Payload copy, int signature, int dest, int tag) {
        return engine.start(copy, 0, copy.packedSize(), signature, group.world(dest), tag, context, false, true);
    }

    Request startSend(Buf buf, int dest, int tag, boolean synchronous) {
        Payload payload = Checks.source(buf);
        Checks.sendTag(tag);
        if (Checks.dest(dest, group.size()) == Communicator.PROC_NULL) {
            return new CompletedHandle(engine, Status.EMPTY);
        }
        if (!synchronous && engine.trySend(payload, group.world(dest), tag, context)) {
            return new CompletedHandle(engine, Status.EMPTY);
        }
        return new SendHandle(engine, start(payload, dest, tag, synchronous));
    }

    Request persistentSend(Buf buf, int dest, int tag, boolean synchronous) {
        Payload payload = Checks.source(buf);
        Checks.sendTag(tag);
        if (Checks.dest(dest, group.size()) == Communicator.PROC_NULL) {
            return PersistentHandle.ofNothing(engine, Status.EMPTY);
        }
        SendHandle model = new SendHandle(engine);
        return new PersistentHandle(engine, () -> start(payload, dest, tag, synchronous), model::conclude,
                operation -> {
                });
    }

    /// A request whose operation holds no memory of the program.
    ///
    /// @param call the method that makes it
    Request noted(Handle request, String call) {
        return request;
    }

    // ---- receives ----

    private int world(int source) {
        return source == Communicator.ANY_SOURCE ? Matcher.ANY : group.world(source);
    }

    private static int matching(int tag) {
        return tag == Communicator.ANY_TAG ? Matcher.ANY : tag;
    }

    private ReceiveOperation post(Payload target, int source, int tag) {
        return engine.post(matcher, target, 0, target.packedSize(), target.signature(), world(source), matching(tag),
                false);
    }

    Status receive(Buf buf, int source, int tag) {
        Payload payload = Checks.target(buf);
        Checks.receiveTag(tag);
        if (Checks.source(source, group.size()) == Communicator.PROC_NULL) {
            return Status.PROC_NULL;
        }
        ReceiveOperation receive = post(payload, source, tag);
        engine.await(receive);
        return concludeOrThrow(receive);
    }

    Request startReceive(Buf buf, int source, int tag) {
        Payload payload = Checks.target(buf);
        Checks.receiveTag(tag);
        if (Checks.source(source, group.size()) == Communicator.PROC_NULL) {
            return new CompletedHandle(engine, Status.PROC_NULL);
        }
        return new ReceiveHandle(this, post(payload, source, tag));
    }

    Request persistentReceive(Buf buf, int source, int tag) {
        Payload payload = Checks.target(buf);
        Checks.receiveTag(tag);
        if (Checks.source(source, group.size()) == Communicator.PROC_NULL) {
            return PersistentHandle.ofNothing(engine, Status.PROC_NULL);
        }
        return new PersistentHandle(engine, () -> post(payload, source, tag),
                operation -> conclude((ReceiveOperation) operation),
                operation -> engine.cancel((ReceiveOperation) operation));
    }

    /// Make the status of a completed receive and give the operation back.
    Status conclude(ReceiveOperation receive) {
        MpiException error = receive.error();
        Status status;
        if (receive.isCancelled()) {
            status = new Status(Communicator.ANY_SOURCE, Communicator.ANY_TAG, 0, true, null);
        } else if (error != null) {
            status = new Status(group.rankOf(receive.actualSource()), receive.actualTag(), receive.length(), false,
                    error);
        } else {
            status = statuses.get(group.rankOf(receive.actualSource()), receive.actualTag(), receive.length());
        }
        receive.release();
        return status;
    }

    private Status concludeOrThrow(ReceiveOperation receive) {
        Status status = conclude(receive);
        if (status.error() != null) {
            throw status.error();
        }
        return status;
    }

    // ---- both ----

    Status exchange(Buf sendBuf, int dest, int sendTag, Buf recvBuf, int source, int recvTag) {
        Payload send = Checks.source(sendBuf);
        Payload target = Checks.target(recvBuf);
        Checks.noOverlap(send, target);
        return exchange(send, dest, sendTag, send.signature(), target, source, recvTag);
    }

    Status replace(Buf buf, int dest, int sendTag, int source, int recvTag) {
        Payload target = Checks.target(buf);
        return exchange(Copies.of(target), dest, sendTag, target.signature(), target, source, recvTag);
    }

    private Status exchange(Payload send, int dest, int sendTag, int signature, Payload target, int source,
            int recvTag) {
        Checks.dest(dest, group.size());
        Checks.source(source, group.size());
        Checks.sendTag(sendTag);
        Checks.receiveTag(recvTag);
        ReceiveOperation receive = source == Communicator.PROC_NULL ? null : post(target, source, recvTag);
        if (dest != Communicator.PROC_NULL) {
            finish(engine.start(send, 0, send.packedSize(), signature, group.world(dest), sendTag, context, false,
                    false));
        }
        if (receive == null) {
            return Status.PROC_NULL;
        }
        engine.await(receive);
        return concludeOrThrow(receive);
    }

    private void finish(SendOperation send) {
        engine.await(send);
        MpiException error = send.error();
        send.release();
        if (error != null) {
            throw error;
        }
    }

    // ---- probes ----

    Status probe(int source, int tag) {
        Checks.receiveTag(tag);
        if (Checks.source(source, group.size()) == Communicator.PROC_NULL) {
            return Status.PROC_NULL;
        }
        return status(Objects.requireNonNull(engine.probe(matcher, world(source), matching(tag), false).envelope()));
    }

    @Nullable
    Status probeNow(int source, int tag) {
        Checks.receiveTag(tag);
        if (Checks.source(source, group.size()) == Communicator.PROC_NULL) {
            return Status.PROC_NULL;
        }
        Envelope found = engine.peek(matcher, world(source), matching(tag));
        return found == null ? null : status(found);
    }

    MessageImpl take(int source, int tag) {
        Checks.receiveTag(tag);
        if (Checks.source(source, group.size()) == Communicator.PROC_NULL) {
            return new MessageImpl(this, null);
        }
        Unexpected taken = engine.probe(matcher, world(source), matching(tag), true).taken();
        return new MessageImpl(this, Objects.requireNonNull(taken));
    }

    @Nullable
    MessageImpl takeNow(int source, int tag) {
        Checks.receiveTag(tag);
        if (Checks.source(source, group.size()) == Communicator.PROC_NULL) {
            return new MessageImpl(this, null);
        }
        Unexpected taken = engine.take(matcher, world(source), matching(tag));
        return taken == null ? null : new MessageImpl(this, taken);
    }

    /// The messages that no receive has taken.
    final List<Status> unreceived() {
        return engine.unreceived(matcher).stream().map(this::status).toList();
    }

    final Status status(Envelope message) {
        return statuses.get(group.rankOf(message.source()), message.tag(), message.length());
    }

    Request startReceive(Unexpected message, Buf buf) {
        return new ReceiveHandle(this, engine.receive(matcher, message, Checks.target(buf)));
    }
}
