package org.jmpi.collectives.board;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jmpi.collectives.shared.Agreement;
import org.jmpi.spi.CollectiveCall;
import org.jmpi.spi.CollectiveCall.Operation;
import org.jmpi.spi.CollectiveChannel;
import org.jmpi.spi.CollectiveTask;
import org.jmpi.spi.Collectives;
import org.jspecify.annotations.Nullable;

/// Takes the tiny calls of a communicator to its board, and leaves the others to the ordinary collectives. Calls are
/// prepared in the same order on all ranks, and each rank counts them alike.
///
/// The system property `jmpi.board`, set to false on all ranks, turns it off.
public final class BoardCollectives implements Collectives {
    private static final String PROPERTY = "jmpi.board";
    private static final int MOST_RANKS = 16;
    private static final int SEQUENCE = Integer.MAX_VALUE;
    /// Calls after which a board is worth its memory and its setting up.
    private static final int CALLS_BEFORE = 8;

    private final CollectiveChannel channel;
    private final Collectives ordinary;
    private final Predicate<Operation> forced;
    private final int rank;
    private final int size;
    private final Agreement<Board> setup;
    private boolean wanted;
    /// Calls so far, but for persistent ones.
    private long calls;
    private int tinyCalls;
    private long rounds;
    /// Persistent calls so far, tiny or not, and the tracks that some of them got.
    private long persistentCalls;
    private int tracks;
    /// The last blocking call of each operation: a loop's calls repeat.
    private final Map<Operation, TinyCall> checked = new EnumMap<>(Operation.class);
    /// What the last blocking call ran on, for the next.
    private @Nullable BoardTask blocking;

    private BoardCollectives(CollectiveChannel channel, Collectives ordinary, Predicate<Operation> forced) {
        this.channel = channel;
        this.ordinary = ordinary;
        this.forced = forced;
        rank = channel.rank();
        size = channel.size();
        setup = new Agreement<>(channel, SEQUENCE, new long[]{Board.bytes(size)},
                (space, offset, _) -> new Board(space, offset, size, rank));
    }

    /// The collectives of a communicator, with a board where it can have one.
    ///
    /// @param forced operations that must run a certain algorithm
    public static Collectives of(CollectiveChannel channel, Collectives ordinary, Predicate<Operation> forced) {
        return isOn() && Agreement.isPossible(channel, MOST_RANKS) ? new BoardCollectives(channel, ordinary, forced)
                : ordinary;
    }

    private static boolean isOn() {
        return Boolean.parseBoolean(System.getProperty(PROPERTY, "true"));
    }

    @Override
    public CollectiveTask prepare(CollectiveCall call) {
        return ordinary.prepare(call);
    }

    @Override
    public CollectiveTask prepare(CollectiveCall call, Form form) {
        if (form == Form.PERSISTENT) {
            persistentCalls++;
        } else {
            calls++;
        }
        if (!TinyCall.isTiny(call, rank, size) || call.op() != null && channel.isReproducible()
                || forced.test(call.operation())) {
            return ordinary(call, form);
        }
        TinyCall known = checked.get(call.operation());
        if (form == Form.BLOCKING && known != null && known.call() == call) {
            return blocking(known);
        }
        if (!TinyCall.isPlain(call, rank, size)) {
            CollectiveTask ignored = ordinary.prepare(call);
        }
        if (form == Form.PERSISTENT) {
            wanted = true;
            return tracks == Board.PERSISTENT ? ordinary.prepare(call)
                    : task(TinyCall.of(call, rank, size), ++tracks, -1, persistentCalls);
        }
        wanted |= ++tinyCalls > CALLS_BEFORE;
        // Some ranks may know already that there will be no board, and others not: both end up with the same messages.
        return wanted && !setup.hasFailed() ? inTurn(call, form) : ordinary.prepare(call);
    }

    private CollectiveTask ordinary(CollectiveCall call, Form form) {
        Board board = setup.result();
        if (board != null && form != Form.PERSISTENT) {
            board.notices().tell(calls, call);
        }
        return ordinary.prepare(call, form);
    }

    private CollectiveTask inTurn(CollectiveCall call, Form form) {
        TinyCall tiny = TinyCall.of(call, rank, size);
        if (form == Form.NONBLOCKING) {
            return task(tiny, 0, rounds++ - 1, calls);
        }
        checked.put(call.operation(), tiny);
        return blocking(tiny);
    }

    /// The task of a blocking call; the last one's again, unless that failed.
    private BoardTask blocking(TinyCall tiny) {
        long before = rounds++ - 1;
        if (blocking == null || !blocking.isIdle()) {
            blocking = task(tiny, 0, before, calls);
        } else {
            blocking.bind(tiny, before, calls);
        }
        return blocking;
    }

    private BoardTask task(TinyCall tiny, int track, long before, long number) {
        return new BoardTask(setup, ordinary, rank, size, track, tiny, before, number);
    }

    @Override
    public void close() {
        Board board = setup.result();
        if (board != null) {
            board.leave();
        }
        ordinary.close();
    }
}
