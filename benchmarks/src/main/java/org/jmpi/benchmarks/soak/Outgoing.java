package org.jmpi.benchmarks.soak;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Mpi;
import org.jmpi.Request;

/// A rank's sends of one round after the other.
final class Outgoing {
    private final Channels channels;
    private final Content content;
    private final Areas areas;
    private final List<Request> requests = new ArrayList<>();

    Outgoing(Mpi mpi, Channels channels, Content content, long seed) {
        this.channels = channels;
        this.content = content;
        areas = new Areas(mpi, seed + mpi.world().rank());
    }

    /// Send or start one message.
    void send(Planned message) {
        MemorySegment memory = areas.take(message.sendMemory(), message.bytes());
        content.fill(memory, message.number());
        Buf buf = Buf.of(memory);
        Communicator on = channels.of(message.way());
        switch (message.mode()) {
            case SEND -> on.send(buf, message.to(), message.tag());
            case SSEND -> on.ssend(buf, message.to(), message.tag());
            case ISEND -> requests.add(on.isend(buf, message.to(), message.tag()));
            case ISSEND -> requests.add(on.issend(buf, message.to(), message.tag()));
        }
    }

    /// Wait until all of the round are sent.
    void finish() {
        Request.awaitAll(requests.toArray(Request[]::new));
        requests.clear();
        areas.reset();
    }
}
