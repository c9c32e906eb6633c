package org.jmpi.internal.check;

import org.jmpi.spi.CollectiveCall;
import org.jmpi.spi.CollectiveChannel;
import org.jmpi.spi.CollectiveTask;
import org.jmpi.spi.Collectives;

/// Collectives whose calls are compared before they begin.
final class CheckedCollectives implements Collectives {
    private final Collectives collectives;
    private final CollectiveChannel channel;
    private final Parties parties;

    CheckedCollectives(Collectives collectives, CollectiveChannel channel, Parties parties) {
        this.collectives = collectives;
        this.channel = channel;
        this.parties = parties;
    }

    @Override
    public CollectiveTask prepare(CollectiveCall call) {
        return checked(call, collectives.prepare(call));
    }

    @Override
    public CollectiveTask prepare(CollectiveCall call, Form form) {
        return checked(call, collectives.prepare(call, form));
    }

    @Override
    public void close() {
        collectives.close();
    }

    private CollectiveTask checked(CollectiveCall call, CollectiveTask task) {
        if (channel.size() == 1) {
            return task;
        }
        CallRecord record = CallRecord.of(call, channel, parties, CallSite.find());
        Exchange exchange = channel.rank() == 0 ? new Comparing(channel, record, new Mismatch(parties))
                : new Reporting(channel, record, new Mismatch(parties));
        return new CheckedTask(exchange, task);
    }
}
