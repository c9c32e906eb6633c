package org.jmpi.internal.bootstrap;

import java.util.List;
import java.util.function.IntConsumer;
import org.jmpi.Mpi;
import org.jmpi.ThreadLevel;

/// Makes this process a rank: reads its environment, joins its job.
public final class Startup {
    /// Property that names the transport: `shm` or `tcp`; anything else lets each pair of ranks take the best it has.
    public static final String TRANSPORT_PROPERTY = "jmpi.transport";

    private static final long HOOK_MILLIS = 10_000;

    private Startup() {
    }

    /// Join the job.
    ///
    /// @throws org.jmpi.MpiException where that isn't possible; the message names the cure
    public static Mpi init(ThreadLevel required, String... args) {
        JobSpec spec = JobSpec.fromEnvironment(System.getenv());
        Wireup wireup = spec.rendezvous() == null ? InProcessWireup.job(1)[0] : RendezvousClient.connect(spec);
        String transport = transport();
        Assembly.Parts parts = new Assembly(spec, wireup, !transport.equals("tcp"), null).assemble();
        MpiImpl mpi = new MpiImpl(spec, wireup, parts, required, List.of(args), aborter(wireup));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> finish(mpi), "jmpi-exit"));
        return mpi;
    }

    private static String transport() {
        String fromEnvironment = System.getenv("JMPI_TRANSPORT");
        String transport = System.getProperty(TRANSPORT_PROPERTY, fromEnvironment == null ? "" : fromEnvironment);
        if (!transport.isEmpty() && !transport.equals("shm") && !transport.equals("tcp")) {
            throw new IllegalArgumentException("unknown transport: " + TRANSPORT_PROPERTY + "=" + transport
                    + "; use shm or tcp, or leave it out");
        }
        return transport;
    }

    private static IntConsumer aborter(Wireup wireup) {
        return code -> {
            int status = code == 0 ? 1 : code & 0xff;
            wireup.abort(status, "abort(" + code + ") was called");
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
