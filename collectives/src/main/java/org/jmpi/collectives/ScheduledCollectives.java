package org.jmpi.collectives;

import org.jmpi.collectives.call.BoundCall;
import org.jmpi.collectives.call.CallBinder;
import org.jmpi.collectives.execute.ScheduleTask;
import org.jmpi.collectives.execute.ScratchPool;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Hosts;
import org.jmpi.collectives.schedule.Peers;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.select.InterAlgorithms;
import org.jmpi.collectives.select.Selector;
import org.jmpi.collectives.select.Trace;
import org.jmpi.collectives.staging.Staging;
import org.jmpi.spi.CollectiveCall;
import org.jmpi.spi.CollectiveChannel;
import org.jmpi.spi.CollectiveTask;
import org.jmpi.spi.Collectives;

/// The collectives of one communicator: checks a call, chooses an algorithm, binds its schedule. Thread-safe.
final class ScheduledCollectives implements Collectives {
    private final CollectiveChannel channel;
    private final CallBinder binder;
    private final Hosts hosts;
    private final PlanCache plans;
    private final PlanCache fixedOrder;
    private final ScratchPool pool = new ScratchPool();
    private final Staging staging;

    ScheduledCollectives(CollectiveChannel channel, Selector selector) {
        this.channel = channel;
        this.binder = CallBinder.of(channel);
        this.staging = new Staging(channel);
        this.hosts = Hosts.of(channel.size(), channel::host);
        Trace trace = Trace.of(selector);
        this.plans = new PlanCache(problem -> Plan.of(algorithm(selector, trace, problem), problem));
        this.fixedOrder = new PlanCache(problem -> Plan.of(fixing(selector, problem), problem));
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
        return prepare(call, Form.NONBLOCKING);
    }

    @Override
    public CollectiveTask prepare(CollectiveCall call, Form form) {
        CollectiveTask known = form == Form.BLOCKING && !fixesOrder(call) ? staging.again(call) : null;
        return known != null ? known : bind(call, form);
    }

    /// Whether a call must combine in an order that depends on the number of ranks alone.
    private boolean fixesOrder(CollectiveCall call) {
        return call.op() != null && channel.isReproducible();
    }

    private CollectiveTask bind(CollectiveCall call, Form form) {
        BoundCall bound = binder.bind(call);
        Problem problem = bound.problem().on(hosts);
        Plan plan = fixesOrder(call) ? fixedOrder.get(problem.inRankOrder())
                : plans.get(problem);
        bound.check(plan.schedule());
        CollectiveTask task = new ScheduleTask(plan.name(), plan.schedule(), channel, pool, bound.send(),
                bound.recv(), bound.reduction());
        return plan.isShared() && form == Form.BLOCKING ? staging.task(call, bound, task) : task;
    }

    @Override
    public void close() {
        staging.close();
    }
}
