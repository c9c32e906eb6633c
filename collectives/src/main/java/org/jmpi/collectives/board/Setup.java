package org.jmpi.collectives.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmpi.Buf;
import org.jmpi.spi.CollectiveChannel;
import org.jmpi.spi.CollectiveChannel.Transfer;
import org.jmpi.spi.Payload;
import org.jmpi.spi.SharedSpace;
import org.jspecify.annotations.Nullable;

/// How the ranks of a communicator agree on a board, once: each tells rank 0 whether it shares memory with all, and rank 0
/// tells each where the board is, or that there is none. Thread-safe; never waits.
final class Setup {
    /// Apart from all calls' numbers, for ranks may begin here with different ones of several under way.
    private static final int SEQUENCE = Integer.MAX_VALUE;
    private static final long NONE = -1;

    private final CollectiveChannel channel;
    private final List<Transfer> transfers = new ArrayList<>();
    private final long[] answers;
    private final long[] offset = {NONE};
    private Optional<SharedSpace> space = Optional.empty();
    private Stage stage = Stage.UNBEGUN;
    private volatile boolean over;
    private @Nullable Board board;

    private enum Stage {
        UNBEGUN, ASKING, TELLING
    }

    Setup(CollectiveChannel channel) {
        this.channel = channel;
        answers = new long[channel.size()];
    }

    /// Go as far as possible; whether all is agreed.
    boolean advance() {
        return over || step();
    }

    private synchronized boolean step() {
        if (over) { // another thread was ahead
            return true;
        }
        if (stage == Stage.UNBEGUN) {
            begin();
            stage = Stage.ASKING;
        }
        if (!allComplete()) {
            return false;
        }
        if (stage == Stage.ASKING) {
            tell();
            stage = Stage.TELLING;
        }
        if (!allComplete()) {
            return false;
        }
        conclude();
        return true;
    }

    private void begin() {
        space = channel.space();
        answers[channel.rank()] = space.isPresent() ? 1 : 0;
        if (channel.rank() != 0) {
            transfers.add(channel.send(cell(answers, channel.rank()), 0, Long.BYTES, 0, SEQUENCE));
            transfers.add(channel.receive(cell(offset, 0), 0, Long.BYTES, 0, SEQUENCE));
            return;
        }
        for (int other = 1; other < channel.size(); other++) {
            transfers.add(channel.receive(cell(answers, other), 0, Long.BYTES, other, SEQUENCE));
        }
    }

    private void tell() {
        if (channel.rank() != 0) {
            return;
        }
        offset[0] = choose();
        for (int other = 1; other < channel.size(); other++) {
            transfers.add(channel.send(cell(offset, 0), 0, Long.BYTES, other, SEQUENCE));
        }
    }

    private long choose() {
        for (long answer : answers) {
            if (answer == 0) {
                return NONE;
            }
        }
        return space.map(memory -> memory.allocate(Board.bytes(channel.size()))).orElse(NONE);
    }

    private static Payload cell(long[] cells, int index) {
        return (Payload) Buf.of(cells, index, 1);
    }

    private boolean allComplete() {
        while (!transfers.isEmpty()) {
            Transfer transfer = transfers.getLast();
            if (!transfer.isComplete()) {
                return false;
            }
            Transfer ignored = transfers.removeLast();
            transfer.release();
        }
        return true;
    }

    private void conclude() {
        board = offset[0] == NONE ? null
                : new Board(space.orElseThrow(), offset[0], channel.size(), channel.rank());
        over = true;
    }

    /// Whether there is no board and will be none.
    boolean hasFailed() {
        return over && board == null;
    }

    /// What was agreed on; null where there is no board, or not yet.
    @Nullable
    Board board() {
        return over ? board : null;
    }

    /// The memory of the board that was agreed on.
    SharedSpace space() {
        return space.orElseThrow();
    }
}
