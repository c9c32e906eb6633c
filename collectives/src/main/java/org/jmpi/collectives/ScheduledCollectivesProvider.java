package org.jmpi.collectives;

import org.jmpi.collectives.select.Selector;
import org.jmpi.spi.CollectiveChannel;
import org.jmpi.spi.Collectives;
import org.jmpi.spi.CollectivesProvider;

/// The provider that the core finds: collectives by schedules.
public final class ScheduledCollectivesProvider implements CollectivesProvider {

    /// For `java.util.ServiceLoader`.
    public ScheduledCollectivesProvider() {
    }

    @Override
    public Collectives create(CollectiveChannel channel) {
        return new ScheduledCollectives(channel, Selector.create());
    }
}
