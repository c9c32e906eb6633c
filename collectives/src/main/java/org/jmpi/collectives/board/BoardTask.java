package org.jmpi.collectives.board;

import org.jmpi.collectives.shared.Agreement;
import org.jmpi.collectives.shared.Patience;
import org.jmpi.collectives.shared.Shape;
import org.jmpi.spi.Blocked;
import org.jmpi.spi.CollectiveTask;
import org.jmpi.spi.Collectives;
import org.jmpi.spi.Payload;
import org.jmpi.spi.SharedSpace;
import org.jspecify.annotations.Nullable;

/// A tiny call under way: writes a line, looks for the others'. Goes the ordinary way where no board was agreed on.
final class BoardTask implements CollectiveTask {
    private static final int LABEL_SHIFT = 8;

    private final Agreement<Board> setup;
    private final Collectives ordinary;
    private final int rank;
    private final int size;
    private final int trackIndex;
    private final Patience patience = new Patience();
    private @Nullable Track track;
    private @Nullable CollectiveTask instead;
    private TinyCall tiny;
    private long shape;
    /// Above the length in the line's shape, the number of a persistent call: ranks that disagree on which are tiny would
    /// meet in one track with different ones.
    private final long label;
    private long round;
    private long number;
    private int sequence;
    private int next;
    private Stage stage = Stage.IDLE;

    private enum Stage {
        IDLE, AGREEING, WRITING, LOOKING, INSTEAD
    }

    /// @param trackIndex of [Board#track]
    /// @param before     the round before the first it is started for
    /// @param number     of the call on its communicator, as [Notices] have it; of a persistent one among those
    BoardTask(Agreement<Board> setup, Collectives ordinary, int rank, int size, int trackIndex, TinyCall tiny,
            long before,
            long number) {
        this.setup = setup;
        this.ordinary = ordinary;
        this.rank = rank;
        this.size = size;
        this.trackIndex = trackIndex;
        this.tiny = tiny;
        label = trackIndex == 0 ? 0 : number << LABEL_SHIFT;
        bind(tiny, before, number);
    }

    /// Make it ready for another call; it must be idle.
    void bind(TinyCall other, long before, long itsNumber) {
        tiny = other;
        instead = null;
        round = before;
        number = itsNumber;
        Payload own = other.source() != null ? other.source() : other.target();
        shape = Shape.of(other.call(), own, other.length());
    }

    boolean isIdle() {
        return stage == Stage.IDLE;
    }

    @Override
    public void start(int newSequence) {
        round++;
        sequence = newSequence;
        next = tiny.first();
        stage = track != null ? Stage.WRITING : Stage.AGREEING;
        if (track != null && track.hasRoom(round)) {
            write(track);
        } else if (track == null) {
            boolean ignored = agree();
        }
    }

    /// A persistent call whose line is written owes nobody anything: with the start of its next round this rank has done
    /// this one, and has told so early enough for the rounds of its track.
    @Override
    public boolean needsHelp() {
        return trackIndex == 0 || stage != Stage.LOOKING;
    }

    @Override
    public boolean isWatching() {
        return stage != Stage.IDLE && stage != Stage.INSTEAD;
    }

    /// Whether it goes the ordinary way isn't known before its ranks have agreed.
    @Override
    public String algorithm() {
        return stage == Stage.INSTEAD && instead != null ? instead.algorithm() : "shared-memory";
    }

    @Override
    public boolean advance() {
        Track known = track;
        if (known == null && stage == Stage.AGREEING) {
            if (!agree()) {
                return false;
            }
            known = track;
        }
        return known == null ? advanceInstead() : advance(known);
    }

    private boolean agree() {
        if (!setup.advance()) {
            return false;
        }
        Board board = setup.result();
        if (board != null) {
            track = board.track(trackIndex);
            stage = Stage.WRITING;
            return true;
        }
        if (instead == null) {
            instead = ordinary.prepare(tiny.call());
        }
        stage = Stage.INSTEAD;
        instead.start(sequence);
        return true;
    }

    private boolean advanceInstead() {
        if (instead != null && !instead.advance()) {
            return false;
        }
        stage = Stage.IDLE;
        return true;
    }

    private boolean advance(Track on) {
        if (stage == Stage.WRITING) {
            if (tiny.writes() && !on.hasRoom(round)) {
                return inVain(on, on.laggard());
            }
            write(on);
        }
        if (!looked(on)) {
            return false;
        }
        if (tiny.readsAll(size)) {
            on.learn(round);
        }
        try {
            compareShapes(on);
            tiny.take(on, round);
        } finally { // a user's op may throw anything; the other rounds go on
            on.finish(round);
        }
        stage = Stage.IDLE;
        return true;
    }

    @Override
    public @Nullable Blocked blocked() {
        Track on = track;
        return switch (stage) {
            case IDLE -> null;
            case AGREEING -> setup.blocked();
            case INSTEAD -> instead == null ? null : instead.blocked();
            case WRITING -> on == null || on.hasRoom(round) ? null : blockedBy(on.laggard());
            case LOOKING -> on == null || on.isWritten(round, next) ? null : blockedBy(next);
        };
    }

    private Blocked blockedBy(int waitedFor) {
        return new Blocked(round * size + next, waitedFor);
    }

    private void write(Track on) {
        if (tiny.writes()) {
            on.write(round, shape | label, tiny.source(), tiny.offset(), tiny.length());
            if (tiny.isForAll()) {
                on.ringAll();
            } else if (rank != tiny.call().root()) {
                on.ring(tiny.call().root());
            }
        }
        stage = Stage.LOOKING;
    }

    /// Whether all lines it needs are there.
    private boolean looked(Track on) {
        for (; next < tiny.end(); next++) {
            if (!on.isWritten(round, next)) {
                return inVain(on, next);
            }
        }
        return true;
    }

    private void compareShapes(Track on) {
        for (int writer = tiny.first(); writer < tiny.end(); writer++) {
            long other = on.shape(round, writer) ^ label;
            if (Shape.bytes(other) > Track.PAYLOAD) {
                throw Shape.disagreement(shape, writer);
            }
            if (other != shape) {
                Shape.requireFits(shape, other, writer);
            }
        }
    }

    /// A rank isn't so far; always false. It is asked after now and then: who has closed never will be.
    private boolean inVain(Track on, int waitedFor) {
        if (patience.isOver()) {
            requireTiny(waitedFor);
            SharedSpace space = setup.space();
            if (space.hasClosed(waitedFor) && !isThere(on, waitedFor)) {
                throw Patience.closed(waitedFor);
            }
        }
        return false;
    }

    private void requireTiny(int waitedFor) {
        Board board = setup.result();
        if (board != null && trackIndex == 0 && stage == Stage.LOOKING) {
            board.notices().requireTiny(number, tiny.call(), waitedFor);
        }
    }

    private boolean isThere(Track on, int waitedFor) {
        return stage == Stage.WRITING ? on.hasRoom(round) : on.isWritten(round, waitedFor);
    }
}
