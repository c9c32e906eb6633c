package org.jmpi.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import org.jmpi.internal.net.OwnAddresses;
import org.jmpi.launcher.cores.Binding;
import org.jmpi.launcher.hosts.Placement;
import org.jmpi.launcher.remote.AgentChannel;
import org.jmpi.launcher.remote.AgentFrame;
import org.jmpi.launcher.remote.AgentFrame.Kind;
import org.jmpi.launcher.remote.Dialer;
import org.jmpi.launcher.remote.Greeting;
import org.jmpi.internal.threads.Daemon;

/// The launcher's hand on another host: starts that host's ranks, as the launcher does on its own.
///
/// ```
/// ssh HOST jmpirun agent ─▶ Greeting ─▶ Dialer ─▶ HostOrder, HostCheck: READY ─▶ START ─▶ AgentRanks ─▶ end
/// ```
///
/// It ends, with all that it started, when the launcher closes its connection, or ssh its input.
final class HostAgent {
    /// The word behind jmpirun that starts it.
    static final String COMMAND = "agent";

    private final CountDownLatch start = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean isConnected;

    private HostAgent() {
    }

    /// Run one; blocks.
    ///
    /// @param in ssh's input
    /// @throws UsageException where this host can't take part; the message names the fix
    static int run(InputStream in) throws IOException, InterruptedException, UsageException {
        Greeting greeting = Greeting.read(in);
        String version = HelpText.jmpiVersion();
        if (!greeting.version().equals(version)) {
            throw new UsageException(
                    "jmpi is of version " + version + " here, and the launcher's of " + greeting.version()
                            + "; install the same on all hosts, or tell where it is with --path-map HERE=THERE");
        }
        return new HostAgent().serve(greeting, in);
    }

    private int serve(Greeting greeting, InputStream in) throws IOException, InterruptedException {
        Daemon.startSmall(() -> awaitEnd(in), "ssh");
        Dialer.Line line = Dialer.dial(greeting);
        isConnected = true;
        LaunchPrefix prefix = LaunchPrefix.find();
        try (AgentChannel channel = line.channel(); ProcessKiller killer = ProcessKiller.start(prefix)) {
            HostOrder order = HostOrder.of(line.first().bytes());
            try {
                run(order, prepare(order, greeting, channel, new Spawner(prefix, killer), killer), channel);
                return ExitCodes.OK;
            } catch (UsageException refused) {
                channel.trySend(AgentFrame.of(Kind.REFUSED, 0, String.valueOf(refused.getMessage())));
                return ExitCodes.FAILURE;
            }
        }
    }

    private void run(HostOrder order, AgentRanks ranks, AgentChannel channel) throws InterruptedException {
        Daemon.start(() -> read(channel, ranks), "launcher");
        channel.trySend(new AgentFrame(Kind.READY, 0, new byte[0]));
        start.await();
        for (int rank : order.placement().ranksOn(order.host())) {
            if (over.getCount() > 0) {
                ranks.start(rank);
            }
        }
        // Ranks die with the thread that made them.
        over.await();
    }

    /// Nothing runs before there is a connection: so nothing has to be ended.
    private void awaitEnd(InputStream in) {
        try {
            while (in.read() >= 0) {
                // The launcher says no more.
            }
        } catch (IOException ended) {
            // As good as an end.
        }
        if (!isConnected) {
            Runtime.getRuntime().halt(ExitCodes.FAILURE);
        }
        end();
    }

    private void end() {
        over.countDown();
        start.countDown();
    }

    private static AgentRanks prepare(HostOrder order, Greeting greeting, AgentChannel channel, Spawner spawner,
            ProcessKiller killer) throws IOException, UsageException {
        HostCheck.check(order);
        Placement placement = order.placement();
        int[] ranks = placement.ranksOn(order.host());
        HostShare share = HostShare.here(ranks.length);
        JobPlan plan = JobPlan.of(order.request(), order.programs(), JmpiHome.find(), share, null);
        MemoryCheck.check(plan.jvms(ranks));
        JobOptions options = order.request().options();
        Binding binding = options.binds() || options.reportBindings() ? Binding.of(options.binds(), ranks.length)
                : Binding.none();
        RankEnvironment environment =
                new RankEnvironment(order.jobId(), plan, placement, OwnAddresses.text(channel.there()),
                        greeting.secret(), greeting.certificate(), share.cores(), null);
        HostRanks host = new HostRanks(environment, binding, spawner,
                text -> channel.trySend(AgentFrame.of(Kind.NOTE, 0, text)));
        return new AgentRanks(host, options.input(), killer, channel);
    }

    private void read(AgentChannel channel, AgentRanks ranks) {
        try {
            while (true) {
                AgentFrame frame = channel.read();
                if (frame.kind() == Kind.START) {
                    start.countDown();
                } else {
                    ranks.take(frame);
                }
            }
        } catch (IOException ended) {
            end();
        }
    }
}
