package org.jmpi.internal.check;

import org.jmpi.spi.Blocked;
import org.jmpi.spi.CollectiveTask;
import org.jspecify.annotations.Nullable;

/// A collective that begins when all ranks are known to have made the same call.
final class CheckedTask implements CollectiveTask {
    private final Exchange exchange;
    private final CollectiveTask task;
    private int sequence;
    private boolean checked;

    CheckedTask(Exchange exchange, CollectiveTask task) {
        this.exchange = exchange;
        this.task = task;
    }

    @Override
    public void start(int newSequence) {
        sequence = newSequence;
        checked = false;
        exchange.start(newSequence);
    }

    @Override
    public boolean advance() {
        if (!checked) {
            if (!exchange.advance()) {
                return false;
            }
            checked = true;
            task.start(sequence);
        }
        return task.advance();
    }

    @Override
    public String algorithm() {
        return task.algorithm();
    }

    @Override
    public @Nullable Blocked blocked() {
        return checked ? task.blocked() : exchange.blocked();
    }

    @Override
    public boolean isWatching() {
        return checked && task.isWatching();
    }
}
