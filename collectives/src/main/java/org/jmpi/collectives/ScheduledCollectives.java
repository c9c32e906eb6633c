package org.jmpi.collectives;

import org.jmpi.collectives.call.BoundCall;
import org.jmpi.collectives.call.CallBinder;
import org.jmpi.collectives.execute.ScheduleTask;
import org.jmpi.collectives.execute.ScratchPool;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Hosts;
import org.jmpi.collectives.schedule.Peers;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Schedule;
import org.jmpi.collectives.select.InterAlgorithms;
import org.jmpi.collectives.select.Selector;
import org.jmpi.collectives.select.Trace;
import org.jmpi.spi.CollectiveCall;
import org.jmpi.spi.CollectiveChannel;
import org.jmpi.spi.CollectiveTask;
import org.jmpi.spi.Collectives;

/// The collectives of one communicator: checks a call, chooses an algorithm, binds its schedule. Thread-safe.
final class ScheduledCollectives implements Collectives {
    private final CollectiveChannel channel;
    private final CallBinder binder;
    private final Hosts hosts;
    private final ScheduleCache schedules;
    private final ScheduleCache fixedOrder;
    private final ScratchPool pool = new ScratchPool();

    ScheduledCollectives(CollectiveChannel channel, Selector selector) {
        this.channel = channel;
        this.binder = CallBinder.of(channel);
        this.hosts = Hosts.of(channel.size(), channel::host);
        Trace trace = Trace.of(selector);
        this.schedules = new ScheduleCache(problem -> algorithm(selector, trace, problem).schedule(problem));
        this.fixedOrder = new ScheduleCache(problem -> fixing(selector, problem).schedule(problem));
    }

    private static Algorithm fixing(Selector selector, Problem problem) {
        return problem.peers() instanceof Peers.TwoGroups ? InterAlgorithms.of(problem.operation())
                : selector.selectFixedOrder(problem);
    }

    /// Two groups have one algorithm for each collective, one group has a choice.
    private static Algorithm algorithm(Selector selector, Trace trace, Problem problem) {
        if (problem.peers() instanceof Peers.TwoGroups) {
            return InterAlgorithms.of(problem.operation());
        }
        trace.note(problem);
        return selector.select(problem);
    }

    @Override
    public CollectiveTask prepare(CollectiveCall call) {
        BoundCall bound = binder.bind(call);
        Problem problem = bound.problem().on(hosts);
        Schedule schedule = bound.reduction() != null && channel.isReproducible()
                ? fixedOrder.get(problem.inRankOrder())
                : schedules.get(problem);
        bound.check(schedule);
        return new ScheduleTask(schedule, channel, pool, bound.send(), bound.recv(),
                bound.reduction());
    }
}
