package org.jmpi.collectives.calibrate;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Datatype;
import org.jmpi.collectives.tune.Stopwatch;

/// Times messages between ranks 0 and 1, 2 and 3, and so on, all pairs at once. Every rank must call; a last one
/// without a partner looks on.
final class LinkTimes {
    private static final int TAG = 0;
    private static final int WINDOW = 64;
    private static final long ALIGNMENT = 64;
    private static final int BOTH_WAYS = 2;

    private final Communicator comm;
    private final Stopwatch stopwatch;
    private final int partner;
    private final boolean paired;
    private final boolean leads;
    private final MemorySegment out;
    private final MemorySegment in;

    /// @param longest the most bytes of a message
    /// @param seconds about how long one measurement may take
    LinkTimes(Communicator comm, long longest, double seconds) {
        this.comm = comm;
        this.stopwatch = new Stopwatch(comm, seconds);
        this.partner = comm.rank() ^ 1;
        this.paired = partner < comm.size();
        this.leads = comm.rank() < partner;
        this.out = Arena.ofAuto().allocate(longest, ALIGNMENT);
        this.in = Arena.ofAuto().allocate(longest, ALIGNMENT);
    }

    /// Nanoseconds of half a round trip.
    double oneWay(long bytes) {
        Buf mine = Buf.of(out, Datatype.BYTE, bytes);
        Buf theirs = Buf.of(in, Datatype.BYTE, bytes);
        return stopwatch.nanos(whenPaired(() -> {
            if (leads) {
                comm.send(mine, partner, TAG);
                comm.recv(theirs, partner, TAG);
            } else {
                comm.recv(theirs, partner, TAG);
                comm.send(mine, partner, TAG);
            }
        })) / BOTH_WAYS;
    }

    /// Nanoseconds until both have sent and received.
    double exchange(long bytes) {
        Buf mine = Buf.of(out, Datatype.BYTE, bytes);
        Buf theirs = Buf.of(in, Datatype.BYTE, bytes);
        return stopwatch
                .nanos(whenPaired(() -> comm.sendRecv(mine, partner, TAG, theirs, partner, TAG)));
    }

    /// Nanoseconds from one message to the next of a stream, an answer behind the last.
    double gap(long bytes, double oneWay) {
        Buf mine = Buf.of(out, Datatype.BYTE, bytes);
        Buf theirs = Buf.of(in, Datatype.BYTE, bytes);
        double window = stopwatch.nanos(whenPaired(() -> {
            if (leads) {
                stream(mine);
                comm.recv(theirs, partner, TAG);
            } else {
                for (int i = 0; i < WINDOW; i++) {
                    comm.recv(theirs, partner, TAG);
                }
                comm.send(mine, partner, TAG);
            }
        }));
        return Math.max(0, window - BOTH_WAYS * oneWay) / (WINDOW - 1);
    }

    private void stream(Buf mine) {
        for (int i = 0; i < WINDOW; i++) {
            comm.send(mine, partner, TAG);
        }
    }

    private Runnable whenPaired(Runnable work) {
        return paired ? work : () -> {
        };
    }
}
