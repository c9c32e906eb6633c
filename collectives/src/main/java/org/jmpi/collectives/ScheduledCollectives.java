package org.jmpi.collectives;

import org.jmpi.collectives.call.BoundCall;
import org.jmpi.collectives.call.CallBinder;
import org.jmpi.collectives.execute.ScheduleTask;
import org.jmpi.collectives.execute.ScratchPool;
import org.jmpi.collectives.schedule.Schedule;
import org.jmpi.collectives.select.Selector;
import org.jmpi.spi.CollectiveCall;
import org.jmpi.spi.CollectiveChannel;
import org.jmpi.spi.CollectiveTask;
import org.jmpi.spi.Collectives;

/// The collectives of one communicator: checks a call, chooses an algorithm, binds its schedule. Thread-safe.
final class ScheduledCollectives implements Collectives {
    private final CollectiveChannel channel;
    private final CallBinder binder;
    private final ScheduleCache schedules;
    private final ScheduleCache fixedOrder;
    private final ScratchPool pool = new ScratchPool();

    ScheduledCollectives(CollectiveChannel channel, Selector selector) {
        this.channel = channel;
        this.binder = new CallBinder(channel.size(), channel.rank());
        this.schedules = new ScheduleCache(problem -> selector.select(problem).schedule(problem));
        this.fixedOrder = new ScheduleCache(problem -> selector.selectFixedOrder(problem).schedule(problem));
    }

    @Override
    public CollectiveTask prepare(CollectiveCall call) {
        BoundCall bound = binder.bind(call);
        Schedule schedule = bound.reduction() != null && channel.isReproducible()
                ? fixedOrder.get(bound.problem().inRankOrder())
                : schedules.get(bound.problem());
        bound.check(schedule);
        return new ScheduleTask(schedule, channel, pool, bound.sendPayload(), bound.recvPayload(),
                bound.reduction());
    }
}
