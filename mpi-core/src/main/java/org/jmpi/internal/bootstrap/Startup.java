package org.jmpi.internal.bootstrap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jmpi.Mpi;
import org.jmpi.ThreadLevel;
import org.jmpi.internal.memory.Linux;

/// Makes this process a rank: reads its environment, joins its job.
public final class Startup {
    private static final long HOOK_MILLIS = 10_000;

    private Startup() {
    }

    /// Join the job.
    ///
    /// @throws org.jmpi.MpiException where that isn't possible; the message names the cure
    public static Mpi init(ThreadLevel required, String... args) {
        return init(BootstrapHolder.spec(), System.getenv(), required, args);
    }

    /// Join the job of another environment than this process's, once: a benchmark's JVM that jmpirun didn't start.
    ///
    /// @throws org.jmpi.MpiException where that isn't possible; the message names the cure
    public static Mpi init(Map<String, String> environment, ThreadLevel required, String... args) {
        return init(JobSpec.fromEnvironment(environment), environment, required, args);
    }

    private static Mpi init(JobSpec spec, Map<String, String> environment, ThreadLevel required, String... args) {
        // A third of a rank's start, and it needs nobody: done while the line to the launcher opens.
        Optional<Linux> ignored = Linux.get();
        // There before the others are: who waits for them can be seen, too.
        StatusReport status = StatusReport.of(spec, environment);
        Wireup wireup = spec.rendezvous() == null ? InProcessWireup.job(1)[0] : RendezvousClient.connect(spec);
        TransportChoice choice = TransportChoice.of(environment);
        Assembly.Parts parts = new Assembly(spec, wireup, choice, null).assemble();
        if (wireup instanceof RendezvousClient client) {
            client.tellOfWaits(parts.engine(), status);
        }
        MpiImpl mpi = new MpiImpl(spec, wireup, parts, required, List.of(args), aborter(wireup));
        BootstrapHolder.atExit(() -> finish(mpi));
        return mpi;
    }

    private static IntConsumer aborter(Wireup wireup) {
        return code -> {
            int status = code == 0 ? 1 : code & 0xff;
            wireup.abort(status, null);
            Runtime.getRuntime().halt(status);
        };
    }

    /// `System.exit` right after `close()` is common: let the linger stage finish, up to a bound.
    private static void finish(MpiImpl mpi) {
        try {
            if (mpi.isClosed() && !mpi.linger().awaitOver(HOOK_MILLIS)) {
                System.getLogger("org.jmpi.startup")
                        .log(System.Logger.Level.WARNING,
                                "messages sent before close() are still waiting for their receivers after {0} ms; they are lost",
                                HOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
