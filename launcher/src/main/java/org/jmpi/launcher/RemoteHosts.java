package org.jmpi.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jmpi.internal.tls.Streams;
import org.jmpi.launcher.hosts.HostOptions;
import org.jmpi.launcher.hosts.Placement;
import org.jmpi.launcher.remote.Greeting;
import org.jmpi.launcher.ship.Delivery;
import org.jmpi.launcher.ship.Shipment;
import org.jspecify.annotations.Nullable;

/// All other hosts of a job.
final class RemoteHosts implements AgentDoor, AutoCloseable {
    private static final long LOOK_MILLIS = 50;
    private static final long END_MILLIS = 1_000;

    private final Placement placement;
    private final @Nullable RemoteHost[] hosts;
    private final Events events;
    private final Object news = new Object();
    /// Grows with each byte that is sent ahead, and each agent that another one starts.
    private final AtomicLong progress = new AtomicLong();
    private volatile @Nullable AgentTree tree;

    /// What a loss and a note lead to.
    interface Events {
        /// A host that had been ready is gone.
        void lost(RemoteHost host, String reason);

        /// A line for the user.
        void note(String line);
    }

    RemoteHosts(Placement placement, Events events) {
        this.placement = placement;
        this.events = events;
        this.hosts = new RemoteHost[placement.hosts().size()];
        for (int i = 0; i < hosts.length; i++) {
            hosts[i] = HostName.isHere(placement.hosts().get(i)) ? null : new RemoteHost(placement, i, watcher());
        }
    }

    private RemoteHost.Watcher watcher() {
        return new RemoteHost.Watcher() {
            @Override
            public void ready(RemoteHost host) {
                tellNews();
                AgentTree starting = tree;
                if (starting != null) {
                    starting.startBehind(host);
                }
            }

            @Override
            public void failed() {
                tellNews();
            }

            @Override
            public void lost(RemoteHost host, String reason) {
                events.lost(host, reason);
            }

            @Override
            public void note(String line) {
                events.note(line);
            }
        };
    }

    private void tellNews() {
        synchronized (news) {
            news.notifyAll();
        }
    }

    /// All of them.
    List<RemoteHost> all() {
        List<RemoteHost> all = new ArrayList<>();
        for (RemoteHost host : hosts) {
            if (host != null) {
                all.add(host);
            }
        }
        return all;
    }

    /// Whether the job is this host's alone.
    boolean isEmpty() {
        return all().isEmpty();
    }

    /// The host of a rank; null for this one.
    @Nullable
    RemoteHost of(int rank) {
        return hosts[placement.hostOf(rank)];
    }

    @Override
    public void serve(int host, Socket socket, Streams streams) throws IOException {
        RemoteHost served = host < hosts.length ? hosts[host] : null;
        if (served == null) {
            throw new IOException("host=" + host + " is none of the job's");
        }
        served.serve(socket, streams);
    }

    /// Begin to start all agents; from the thread that outlives them.
    ///
    /// @param script   jmpirun on this host
    /// @param greeting of any agent
    /// @throws UsageException where what is to be sent ahead can't be read
    void connect(Spawner spawner, String jobId, JobPlan plan, String script, Greeting greeting)
            throws IOException, UsageException {
        HostOptions options = plan.request().hosts();
        Shipment shipment = options.ships() ? JobShipment.of(plan, script) : null;
        AgentStart start = new AgentStart(jobId, plan, placement, greeting, options.paths().map(script), shipment,
                host -> new Delivery.Watcher(bundle -> {
                    if (plan.options().verbose()) {
                        events.note("host " + host + " gets " + bundle.name() + ": " + bundle.size() + " bytes");
                    }
                }, progress::addAndGet));
        AgentTree starting = new AgentTree(all(), start, progress::incrementAndGet);
        tree = starting;
        starting.startFirst(spawner);
    }

    /// Wait until all are ready.
    ///
    /// @param seconds longest wait from the start on, from a later start of one, or from when something was sent ahead
    /// @param isOver  whether nobody is interested any more
    /// @return why they won't be, or null
    @Nullable
    String awaitReady(int seconds, BooleanSupplier isOver) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        long seen = 0;
        synchronized (news) {
            while (true) {
                if (progress.get() != seen) {
                    seen = progress.get();
                    end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
                }
                String problem = problem();
                if (problem != null || isOver.getAsBoolean() || all().stream().allMatch(RemoteHost::isReady)) {
                    return problem;
                }
                if (System.nanoTime() > end) {
                    return late(seconds);
                }
                news.wait(LOOK_MILLIS);
            }
        }
    }

    private @Nullable String problem() {
        for (RemoteHost host : all()) {
            String problem = host.problem();
            if (problem != null) {
                return "host " + host.name() + ": " + problem;
            }
        }
        return null;
    }

    private String late(int seconds) {
        return all().stream()
                .filter(host -> !host.isReady())
                .map(host -> "host " + host.name() + ": not ready within " + seconds + " s: " + host.stage())
                .collect(Collectors.joining(", ")) + "; log in there and look, or raise --start-timeout";
    }

    /// The addresses of this host by which the others have reached it.
    Set<InetAddress> addressesHere() {
        return all().stream().map(RemoteHost::addressHere).collect(Collectors.toSet());
    }

    @Override
    public void close() {
        List<RemoteHost> all = all();
        all.forEach(RemoteHost::release);
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(END_MILLIS);
        try {
            for (RemoteHost host : all) {
                host.awaitEnd(deadline);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
