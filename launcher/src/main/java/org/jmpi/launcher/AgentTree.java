package org.jmpi.launcher;

import java.io.IOException;
import java.util.List;
import org.jmpi.internal.threads.Daemon;
import org.jmpi.launcher.hosts.FanOut;

/// Starts the agents of all hosts: the first ones from here, others by those that are ready.
///
/// ```
/// launcher ── ssh ─▶ agent 0 … agent 31
///     ║                 ├── ssh ─▶ agent 32 …          each connects to the launcher itself:
///     ╚═════════════════╩══════════════╝               who started it matters no more
/// ```
///
/// @param hosts   all but this one
/// @param start   what it takes
/// @param started told of each
record AgentTree(List<RemoteHost> hosts, AgentStart start, Runnable started) {

    private FanOut fanOut() {
        return new FanOut(hosts.size(), start.options().fanOut());
    }

    /// Begin to start the first ones; from the thread that outlives them.
    void startFirst(Spawner spawner) throws IOException {
        for (int host : fanOut().startedBy(FanOut.LAUNCHER).toArray()) {
            start.here(hosts.get(host), spawner.startShell(start.command(hosts.get(host))));
        }
    }

    /// Have a host that is ready start those behind it; returns at once.
    void startBehind(RemoteHost starter) {
        int[] behind = fanOut().startedBy(hosts.indexOf(starter)).toArray();
        if (behind.length > 0) {
            Daemon.start(() -> startAll(behind, starter), "hosts-behind");
        }
    }

    private void startAll(int[] behind, RemoteHost starter) {
        for (int number : behind) {
            RemoteHost host = hosts.get(number);
            try {
                start.there(host, starter.startShell(host.number(), start.command(host)), starter);
                started.run();
            } catch (IOException e) {
                host.fail("host " + starter.name() + " can't start " + start.options().ssh().getFirst() + " to it: "
                        + e.getMessage());
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts this thread", e);
            }
        }
    }
}
