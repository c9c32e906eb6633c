package org.jmpi.launcher;

import java.util.List;
import java.util.function.Function;
import org.jmpi.launcher.hosts.HostOptions;
import org.jmpi.launcher.hosts.Placement;
import org.jmpi.launcher.remote.Greeting;
import org.jmpi.launcher.remote.Opening;
import org.jmpi.launcher.ship.Delivery;
import org.jmpi.launcher.ship.Shipment;
import org.jspecify.annotations.Nullable;

/// What it takes to start a job's agents: by a jmpirun that their hosts have, or by a shell that gets what they lack.
///
/// @param jobId     name of the job
/// @param plan      what its ranks run
/// @param placement where
/// @param greeting  of any agent
/// @param program   jmpirun, as other hosts have it
/// @param shipment  what they get, or null
/// @param watchers  of what a host gets
record AgentStart(String jobId, JobPlan plan, Placement placement, Greeting greeting, String program,
        @Nullable Shipment shipment, Function<String, Delivery.Watcher> watchers) {

    /// What the user said of hosts.
    HostOptions options() {
        return plan.request().hosts();
    }

    /// The command that reaches a host.
    List<String> command(RemoteHost host) {
        return shipment == null ? options().reaching(host.name(), program, HostAgent.COMMAND)
                : options().reaching(host.name(), Delivery.SHELL, Delivery.SHELL_OPTION);
    }

    /// Start a host's agent by a command that runs on this host.
    void here(RemoteHost host, Process command) {
        byte[] hello = greeting.to(host.number()).bytes();
        start(host, command, null, in -> {
            in.write(hello);
            in.flush();
        });
    }

    /// Start a host's agent by a command that another host runs, whose agent knows the secret: so that goes over no line.
    void there(RemoteHost host, Process command, RemoteHost starter) {
        start(host, command, starter.name(), _ -> starter.greet(host.number()));
    }

    private void start(RemoteHost host, Process command, @Nullable String starter, Opening hello) {
        Opening opening = shipment == null ? hello
                : new Delivery(shipment, program, hello, Delivery.Keep.USUAL, watchers.apply(host.name()));
        RemotePaths paths = new RemotePaths(options().paths(), shipment);
        host.start(command, new RemoteHost.StartWords(program, starter), opening,
                HostOrder.of(jobId, plan, paths, placement, host.number()).bytes());
    }
}
