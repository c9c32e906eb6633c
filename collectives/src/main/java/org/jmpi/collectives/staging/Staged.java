package org.jmpi.collectives.staging;

import java.lang.foreign.MemorySegment;
import org.jmpi.collectives.call.BoundCall;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.spi.Payload;
import org.jspecify.annotations.Nullable;

/// What one rank does with its buffers in the steps of a call: writes for others, and reads what others wrote.
///
/// A call is cut into pieces of one length, a step or two each. Pieces and their places are the same on all ranks.
abstract class Staged {
    /// All ranks are read, or none.
    static final int ALL = -1;
    static final int NOBODY = -2;

    final StagingArea area;
    final MemorySegment memory;
    final Problem problem;
    final int size;
    final int rank;
    private final BoundCall call;
    private final long total;
    private final int pieceBytes;
    /// Where the piece begins, and its bytes.
    private long at;
    private int length;
    private boolean isAsking;

    /// @param total bytes that are cut into pieces
    /// @param most  bytes of a piece, a multiple of the problem's unit
    Staged(BoundCall call, StagingArea area, long total, int most) {
        this.call = call;
        this.area = area;
        this.total = total;
        memory = area.memory();
        problem = call.problem();
        size = problem.size();
        rank = problem.rank();
        pieceBytes = most;
    }

    /// Bytes of whole elements that fit into a part of a piece of so many bytes, where a place has so many parts.
    static int fitting(BoundCall call, StagingArea area, int bytes, int parts) {
        int unit = (int) call.problem().unit();
        return Math.min(area.largest(), bytes) / parts / unit * unit;
    }

    /// Where the piece begins.
    final long at() {
        return at;
    }

    /// Bytes of the piece.
    final int length() {
        return length;
    }

    /// Where a piece that a rank writes stands, where a place has room for several.
    ///
    /// @param to whom it is for; 0 where it is for all
    final long part(int of, int to) {
        return area.at(of) + (long) to * length;
    }

    /// Whether there is room for a piece at all.
    final boolean hasRoom() {
        return pieceBytes > 0;
    }

    /// Begin with the first piece.
    ///
    /// @param asks whether ranks may prefer to go by messages
    void begin(boolean asks) {
        at = 0;
        length = 0;
        isAsking = asks && asksAtFirst();
    }

    /// Whether the first step asks all ranks whether they would rather go by messages; the same on all ranks, which then
    /// all read all others in it.
    boolean asksAtFirst() {
        return false;
    }

    /// Whether this step asks.
    final boolean isAsking() {
        return isAsking;
    }

    /// Let the steps behind not ask.
    final void stopAsking() {
        isAsking = false;
    }

    /// Whether this rank would rather go by messages, and writes nothing in a step that asks.
    boolean prefersMessages() {
        return false;
    }

    /// Go on to the next step; whether there is one.
    boolean next() {
        at += length;
        length = (int) Math.min(pieceBytes, total - at);
        if (length > 0) {
            area.next(placeBytes());
        }
        return length > 0;
    }

    /// Bytes that the piece takes of each rank's memory.
    int placeBytes() {
        return length;
    }

    /// Whether this rank writes anything in this step.
    boolean isWriting() {
        return true;
    }

    /// Write what others read in this step.
    abstract void write();

    /// Require that those which this rank reads make the same call.
    final void requireSameCall() {
        int from = sources();
        if (from >= 0) {
            area.requireSameCall(from);
        } else if (from == ALL) {
            for (int other = 0; other < size; other++) {
                if (other != rank) {
                    area.requireSameCall(other);
                }
            }
        }
    }

    /// Whom this rank reads in this step: a rank, ALL or NOBODY.
    int sources() {
        return ALL;
    }

    /// Read what others have written.
    abstract void read();

    /// What is sent: of RECV where the rank works in place.
    final Payload source() {
        Payload send = call.send();
        return problem.inPlace() || send == null ? target() : send;
    }

    /// What is received.
    final Payload target() {
        Payload recv = call.recv();
        if (recv == null) {
            throw missing("buffer");
        }
        return recv;
    }

    /// The memory of a buffer without gaps; null where it has any.
    static @Nullable MemorySegment run(Payload payload) {
        MemorySegment run = payload.contiguous();
        if (run != null && !payload.isAlive()) {
            throw new IllegalStateException(
                    "the buffer of a collective was closed; keep it until the call is complete");
        }
        return run;
    }

    final IllegalStateException missing(String what) {
        return new IllegalStateException(
                "a staged call has no " + what + ": operation=" + problem.operation() + ", rank="
                        + rank + "; report this as a bug of jmpi");
    }
}
