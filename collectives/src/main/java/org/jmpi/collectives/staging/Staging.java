package org.jmpi.collectives.staging;

import java.util.concurrent.atomic.AtomicLong;
import org.jmpi.collectives.call.BoundCall;
import org.jmpi.collectives.shared.Agreement;
import org.jmpi.spi.CollectiveChannel;
import org.jmpi.spi.CollectiveTask;
import org.jspecify.annotations.Nullable;

/// The staging area of one communicator, agreed on at the first call that wants it, and whose turn it is to use it.
public final class Staging {
    private static final int SEQUENCE = Integer.MAX_VALUE - 1;

    private final Agreement<StagingArea> agreement;
    private final int size;
    private final AtomicLong tickets = new AtomicLong();
    private volatile long turn;

    /// The area of the communicator that a channel belongs to.
    public Staging(CollectiveChannel channel) {
        size = channel.size();
        agreement = new Agreement<>(channel, SEQUENCE, StagingArea.sizes(size),
                (space, offset, bytes) -> new StagingArea(space, offset, bytes, size, channel.rank()));
    }

    /// A reduction that goes through the area.
    ///
    /// @param ordinary the same by messages, which takes its place where ranks share no memory
    public CollectiveTask reduce(BoundCall call, CollectiveTask ordinary) {
        return agreement.hasFailed() ? ordinary : new StagedReduction(this, call, ordinary);
    }

    /// A number for a call that starts, in the order of the starts.
    long ticket() {
        return tickets.getAndIncrement();
    }

    /// Whether all calls before the one with this ticket are over on this rank.
    boolean isTurnOf(long ticket) {
        return turn == ticket;
    }

    /// Let the next one have its turn.
    void pass(long ticket) {
        turn = ticket + 1;
    }

    /// Go on agreeing; whether that is over.
    boolean agree() {
        return agreement.advance();
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
