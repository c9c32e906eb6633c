package org.jmpi.collectives.staging;

import java.util.EnumMap;
import java.util.Map;
import org.jmpi.collectives.call.BoundCall;
import org.jmpi.collectives.shared.Agreement;
import org.jmpi.spi.Blocked;
import org.jmpi.spi.CollectiveCall;
import org.jmpi.spi.CollectiveCall.Operation;
import org.jmpi.spi.CollectiveChannel;
import org.jmpi.spi.CollectiveTask;
import org.jspecify.annotations.Nullable;

/// The staging area of one communicator, agreed on at the first call that wants it. Blocking calls use it, one at a time.
public final class Staging {
    private static final int SEQUENCE = Integer.MAX_VALUE - 1;

    /// Bytes of reductions that whoever gets the result combines as a whole: all, or the root.
    private static final long SHORT = 4 << 10;
    private static final long SHORT_TO_ROOT = 32 << 10;
    /// Calls of fewer bytes are no reason to agree on an area, until there were some.
    private static final long REASON = 2 << 10;
    private static final int CALLS_BEFORE = 8;
    /// Bytes of calls that are remembered: longer ones would keep their buffers from the garbage collector.
    private static final long REMEMBERED = 2 << 10;

    private final Agreement<StagingArea> agreement;
    private final int size;
    /// The last short call of each operation: a loop's calls repeat.
    private final Map<Operation, StagedTask> tasks = new EnumMap<>(Operation.class);
    /// Calls so far, the same on all ranks.
    private int calls;

    /// The area of the communicator that a channel belongs to.
    public Staging(CollectiveChannel channel) {
        size = channel.size();
        agreement = new Agreement<>(channel, SEQUENCE, StagingArea.sizes(size),
                (space, offset, bytes) -> new StagingArea(space, offset, bytes, size, channel.rank()));
    }

    /// The task of a blocking call that is made again: nothing is checked, nor anything allocated.
    public @Nullable CollectiveTask again(CollectiveCall call) {
        StagedTask known = tasks.get(call.operation());
        return known != null && known.isOf(call) ? known : null;
    }

    /// A blocking call that goes through the area.
    ///
    /// @param ordinary the same by messages, which takes its place where ranks share no memory
    public CollectiveTask task(CollectiveCall made, BoundCall call, CollectiveTask ordinary) {
        if (agreement.hasFailed() || !isWorthIt(call)) {
            return ordinary;
        }
        StagedTask task = new StagedTask(this, made, call, ordinary);
        if (call.problem().bytes() <= REMEMBERED) {
            tasks.put(made.operation(), task);
        }
        return task;
    }

    private boolean isWorthIt(BoundCall call) {
        if (calls < CALLS_BEFORE) {
            calls = call.problem().bytes() < REASON ? calls + 1 : CALLS_BEFORE;
        }
        return calls >= CALLS_BEFORE;
    }

    /// What a call does in an area.
    static Staged staged(BoundCall call, StagingArea area) {
        return switch (call.problem().operation()) {
            case BCAST -> new StagedBcast(call, area);
            case GATHER -> new StagedGather(call, area);
            case SCATTER -> new StagedScatter(call, area);
            case ALL_GATHER -> new StagedAllGather(call, area);
            case ALL_TO_ALL -> new StagedAllToAll(call, area);
            case REDUCE_SCATTER, REDUCE_SCATTER_BLOCK -> new StagedReduceScatter(call, area);
            case REDUCE -> reduce(call, area, SHORT_TO_ROOT);
            case ALL_REDUCE -> reduce(call, area, SHORT);
            default -> throw new IllegalArgumentException("nothing is staged for operation="
                    + call.problem().operation() + "; choose another algorithm than shared-memory");
        };
    }

    private static Staged reduce(BoundCall call, StagingArea area, long longestAtOnce) {
        return call.problem().bytes() <= longestAtOnce ? new StagedShortReduce(call, area)
                : new StagedReduce(call, area);
    }

    /// Go on agreeing; whether that is over.
    boolean agree() {
        return agreement.advance();
    }

    /// Whom the agreement waits for.
    @Nullable
    Blocked blocked() {
        return agreement.blocked();
    }

    /// The area; null where there is none.
    @Nullable
    StagingArea area() {
        return agreement.result();
    }

    /// Give the area up: nothing is under way any more, and nothing will be started.
    public void close() {
        StagingArea area = agreement.result();
        if (area != null) {
            area.leave();
        }
    }
}
