package org.jmpi.collectives.board;

import java.lang.foreign.MemorySegment;
import org.jmpi.spi.SharedSpace;

/// The tracks of one communicator: one for the calls in their order, and some for persistent ones.
final class Board {
    /// Persistent calls of a communicator that have a track.
    static final int PERSISTENT = 4;
    private static final int ROUNDS = 16;
    private static final int PERSISTENT_ROUNDS = 4;

    private final SharedSpace space;
    private final long offset;
    private final boolean owned;
    private final Track[] tracks = new Track[1 + PERSISTENT];
    private final Notices notices;

    /// @param offset of bytes that rank 0 set aside
    Board(SharedSpace space, long offset, int size, int rank) {
        this.space = space;
        this.offset = offset;
        owned = rank == 0;
        MemorySegment memory = space.at(offset, bytes(size));
        long at = 0;
        for (int track = 0; track < tracks.length; track++) {
            int rounds = track == 0 ? ROUNDS : PERSISTENT_ROUNDS;
            long bytes = Track.bytes(rounds, size);
            tracks[track] = new Track(memory.asSlice(at, bytes), space::ring, rounds, size, rank);
            at += bytes;
        }
        notices = new Notices(memory.asSlice(at), rank);
    }

    /// Bytes of a board.
    static long bytes(int size) {
        return Track.bytes(ROUNDS, size) + PERSISTENT * Track.bytes(PERSISTENT_ROUNDS, size) + Notices.bytes(size);
    }

    /// The track of the calls in their order, 0, or of the persistent call 1, 2, …
    Track track(int index) {
        return tracks[index];
    }

    /// What the ranks left to the ordinary collectives.
    Notices notices() {
        return notices;
    }

    /// Say that this rank never touches the board again; the last one's word frees the memory.
    void leave() {
        tracks[0].leave();
        if (owned) {
            space.free(offset, tracks[0]::isLeft);
        }
    }
}
