package org.jmpi.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jmpi.internal.net.OwnAddresses;
import org.jmpi.launcher.cores.Binding;
import org.jmpi.launcher.hosts.Placement;
import org.jmpi.launcher.remote.AgentChannel;
import org.jmpi.launcher.remote.AgentFrame;
import org.jmpi.launcher.remote.AgentFrame.Kind;
import org.jmpi.launcher.remote.Dialer;
import org.jmpi.launcher.remote.Greeting;
import org.jmpi.launcher.remote.Words;
import org.jmpi.internal.threads.Daemon;

/// The launcher's hand on another host: starts that host's ranks, as the launcher does on its own.
///
/// ```
/// ssh HOST jmpirun agent ─▶ Greeting ─▶ Dialer ─▶ HostOrder, HostCheck: READY ─▶ START ─▶ AgentRanks ─▶ end
///                                                                       └▶ SHELL: ssh to further hosts
/// ```
///
/// It ends, with all that it started, when the launcher closes its connection, or ssh its input.
final class HostAgent {
    /// The word behind jmpirun that starts it.
    static final String COMMAND = "agent";

    /// What the thread does that outlives the processes it starts: they die with it.
    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private volatile boolean isConnected;
    private volatile boolean isOver;

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
        Daemon.start(() -> read(order, channel, ranks), "launcher");
        channel.trySend(new AgentFrame(Kind.READY, 0, new byte[0]));
        while (!isOver) {
            tasks.take().run();
        }
    }

    private void startRanks(HostOrder order, AgentRanks ranks) {
        for (int rank : order.placement().ranksOn(order.host())) {
            if (!isOver) {
                ranks.start(rank);
            }
        }
    }

    private void begin(Runnable task) {
        boolean added = tasks.add(task);
        assert added;
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
        isOver = true;
        begin(() -> {});
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
        Binding binding = options.looksAtProcessors() ? Binding.of(options.bindTo(), ranks.length) : Binding.none();
        JobStatus status = JobStatus.ofAgent(order, killer);
        RankEnvironment environment =
                new RankEnvironment(order.jobId(), plan, placement, OwnAddresses.text(channel.there()),
                        greeting.secret(), greeting.certificate(), share.cores(), status.path());
        HostRanks host = new HostRanks(environment, binding, spawner,
                text -> channel.trySend(AgentFrame.of(Kind.NOTE, 0, text)));
        return new AgentRanks(host, options.input(), killer, channel, greeting, status);
    }

    private void read(HostOrder order, AgentChannel channel, AgentRanks ranks) {
        try {
            while (true) {
                AgentFrame frame = channel.read();
                switch (frame.kind()) {
                    case START -> begin(() -> startRanks(order, ranks));
                    case SHELL -> {
                        List<String> command = new Words(frame.bytes()).list();
                        begin(() -> ranks.startShell(frame.rank(), command));
                    }
                    default -> ranks.take(frame);
                }
            }
        } catch (IOException ended) {
            end();
        }
    }
}
