package org.jmpi.collectives;

import org.jmpi.collectives.board.BoardCollectives;
import org.jmpi.collectives.select.Selector;
import org.jmpi.spi.CollectiveChannel;
import org.jmpi.spi.Collectives;
import org.jmpi.spi.CollectivesProvider;

/// The provider that the core finds: collectives by schedules, and tiny ones through shared
/// memory.
public final class ScheduledCollectivesProvider implements CollectivesProvider {

    /// For `java.util.ServiceLoader`.
    public ScheduledCollectivesProvider() {
    }

    @Override
    public Collectives create(CollectiveChannel channel) {
        Selector selector = Selector.create();
        return BoardCollectives.of(channel, new ScheduledCollectives(channel, selector), selector::isForced);
    }
}
