package org.jmpi.collectives.staging;

import org.jmpi.collectives.call.BoundCall;
import org.jmpi.collectives.shared.Agreement;
import org.jmpi.spi.Blocked;
import org.jmpi.spi.CollectiveChannel;
import org.jmpi.spi.CollectiveTask;
import org.jspecify.annotations.Nullable;

/// The staging area of one communicator, agreed on at the first call that wants it. Blocking calls use it, one at a time.
public final class Staging {
    private static final int SEQUENCE = Integer.MAX_VALUE - 1;

    private final Agreement<StagingArea> agreement;
    private final int size;

    /// The area of the communicator that a channel belongs to.
    public Staging(CollectiveChannel channel) {
        size = channel.size();
        agreement = new Agreement<>(channel, SEQUENCE, StagingArea.sizes(size),
                (space, offset, bytes) -> new StagingArea(space, offset, bytes, size, channel.rank()));
    }

    /// A blocking reduction that goes through the area.
    ///
    /// @param ordinary the same by messages, which takes its place where ranks share no memory
    public CollectiveTask reduce(BoundCall call, CollectiveTask ordinary) {
        return agreement.hasFailed() ? ordinary : new StagedReduction(this, call, ordinary);
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
