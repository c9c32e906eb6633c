package org.jmpi.benchmarks.soak;

import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Message;
import org.jmpi.Mpi;
import org.jmpi.Request;
import org.jmpi.Status;

/// A rank's receives of one round after the other, checked byte by byte.
///
/// Which message a receive must get follows from the plan: messages of one sender with one tag arrive in order, and a receive
/// with a wildcard source gets the next message of the source that its status names.
final class Incoming {
    private record Posted(Planned planned, MemorySegment memory, Request request) {
    }

    private final Channels channels;
    private final Inspection inspection;
    private final Areas areas;
    private final List<Posted> posted = new ArrayList<>();
    private final List<Queue<Planned>> anySource = new ArrayList<>();

    Incoming(Mpi mpi, Channels channels, Inspection inspection, long seed) {
        this.channels = channels;
        this.inspection = inspection;
        areas = new Areas(mpi, ~seed - mpi.world().rank());
        for (int source = 0; source < mpi.world().size(); source++) {
            anySource.add(new ArrayDeque<>());
        }
    }

    /// Post the receives of a round that are to be posted ahead.
    void post(List<Planned> mine) {
        int largest = 0;
        for (Planned message : mine) {
            if (message.way() == Way.ANY_SOURCE) {
                largest = Math.max(largest, message.bytes());
            }
        }
        for (Planned message : mine) {
            if (message.way().isPostedAhead()) {
                post(message, message.way() == Way.ANY_SOURCE ? largest : message.bytes());
            }
        }
    }

    private void post(Planned message, int capacity) {
        MemorySegment memory = take(message, capacity);
        boolean anySourceHere = message.way() == Way.ANY_SOURCE;
        if (anySourceHere) {
            anySource.get(message.from()).add(message);
        }
        Request request = channels.of(message.way())
                .irecv(buf(memory), anySourceHere ? Communicator.ANY_SOURCE : message.from(),
                        message.way() == Way.ANY_TAG ? Communicator.ANY_TAG : message.tag());
        posted.add(new Posted(message, memory, request));
    }

    /// Receive those that are not, in the plan's order; their senders don't wait.
    void receiveLate(List<Planned> mine) {
        for (Planned message : mine) {
            if (!message.way().isPostedAhead()) {
                MemorySegment memory = take(message, message.bytes());
                inspection.check(message, memory, receive(message, buf(memory)));
            }
        }
    }

    private Status receive(Planned message, Buf into) {
        if (message.way() == Way.LATE) {
            return channels.main().recv(into, message.from(), message.tag());
        }
        Message found = channels.main().mprobe(message.from(), message.tag());
        return found.recv(into);
    }

    /// Wait for what was posted.
    void finish() {
        for (Posted receive : posted) {
            Status status = receive.request().await();
            Planned expected = receive.planned();
            if (expected.way() == Way.ANY_SOURCE) {
                expected = anySource.get(status.source()).remove();
            }
            inspection.check(expected, receive.memory(), status);
        }
        posted.clear();
        areas.reset();
    }

    /// Room for a message and the guard behind it.
    private MemorySegment take(Planned message, int capacity) {
        MemorySegment memory = areas.take(message.recvMemory(), capacity + Long.BYTES);
        Content.guard(memory);
        return memory;
    }

    private static Buf buf(MemorySegment withGuard) {
        return Buf.of(withGuard.asSlice(0, withGuard.byteSize() - Long.BYTES));
    }
}
