package org.jmpi.launcher;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.jmpi.launcher.hosts.HostOptions;
import org.jmpi.launcher.remote.Greeting;
import org.jmpi.launcher.remote.Opening;
import org.jmpi.launcher.ship.Delivery;
import org.jmpi.launcher.ship.Shipment;
import org.jspecify.annotations.Nullable;

/// How agents are started: by a jmpirun that hosts have, or by a shell that gets what they lack.
///
/// @param options  about hosts
/// @param program  jmpirun, as other hosts have it
/// @param shipment what they get, or null
/// @param log      takes a host, and what it gets
/// @param sent     adds up the bytes
record AgentStart(HostOptions options, String program, @Nullable Shipment shipment,
        BiConsumer<String, String> log, AtomicLong sent) {

    /// Find out what is to be sent.
    ///
    /// @param script jmpirun on this host
    /// @throws UsageException where it can't be read
    static AgentStart of(JobPlan plan, String script, RemoteHosts.Events events, AtomicLong sent)
            throws UsageException {
        HostOptions options = plan.request().hosts();
        return new AgentStart(options, options.paths().map(script),
                options.ships() ? JobShipment.of(plan, script) : null, (host, what) -> {
                    if (plan.options().verbose()) {
                        events.note("host " + host + " gets " + what);
                    }
                }, sent);
    }

    /// The command that reaches a host.
    List<String> command(String host) {
        return shipment == null ? options.reaching(host, program, HostAgent.COMMAND)
                : options.reaching(host, Delivery.SHELL, Delivery.SHELL_OPTION);
    }

    /// What it is told.
    Opening opening(String host, Greeting greeting) {
        Opening plain = in -> {
            in.write(greeting.bytes());
            in.flush();
        };
        return shipment == null ? plain
                : new Delivery(shipment, program, plain, Delivery.Keep.USUAL, new Delivery.Watcher(
                        bundle -> log.accept(host, bundle.name() + ": " + bundle.size() + " bytes"), sent::addAndGet));
    }
}
