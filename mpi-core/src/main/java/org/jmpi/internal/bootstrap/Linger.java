package org.jmpi.internal.bootstrap;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jmpi.MpiException;
import org.jmpi.internal.protocol.Engine;

/// What goes on after `close()` until nothing this rank sent can be lost (MPI-4.1 §11.2.2).
///
/// ```
/// close() ─▶ push until every send is handed over ─▶ end streams ─▶ announce CLOSED
///         ─▶ keep taking in, until all ranks have announced ─▶ close engine, memory, wire-up
/// ```
///
/// Runs in a thread of its own that keeps the JVM alive; a failure of the job cuts it short.
final class Linger {
    private static final long FIRST_WAIT_MILLIS = 1;
    private static final long LONGEST_WAIT_MILLIS = 16;

    private final int rank;
    private final long longestWaitMillis;
    private final Engine engine;
    private final Wireup wireup;
    private final Runnable atLast;
    private final Runnable release;
    private final CountDownLatch over = new CountDownLatch(1);

    /// @param spec    says how many ranks share the host: all of them look for messages a thousand times a second at most
    /// @param atLast  called when nothing can come any more
    /// @param release gives back memory at the very end
    Linger(JobSpec spec, Engine engine, Wireup wireup, Runnable atLast, Runnable release) {
        this.rank = spec.rank();
        this.longestWaitMillis = Math.max(LONGEST_WAIT_MILLIS, spec.localSize());
        this.engine = engine;
        this.wireup = wireup;
        this.atLast = atLast;
        this.release = release;
    }

    void start() {
        Thread ignored = Thread.ofPlatform().daemon(false).name("jmpi-linger-" + rank).start(this::run);
    }

    private void run() {
        try {
            engine.awaitUntil(engine::isQuiet, engine.unsent());
            engine.shutdown();
            engine.awaitUntil(engine::isDrained, engine.unsent());
            wireup.announceClosed();
            awaitOthers();
            atLast.run();
        } catch (MpiException e) {
            // the job has failed: its launcher says why, and there is nobody left to hand anything to
            System.getLogger("org.jmpi.startup").log(System.Logger.Level.DEBUG, "linger cut short", e);
        } finally {
            engine.close();
            wireup.close();
            release.run();
            over.countDown();
        }
    }

    /// Take in what others still send, so that their rings and sockets never fill.
    private void awaitOthers() {
        long wait = FIRST_WAIT_MILLIS;
        while (!wireup.awaitAllClosed(wait)) {
            wait = engine.pollMore() ? FIRST_WAIT_MILLIS : Math.min(wait * 2, longestWaitMillis);
        }
    }

    /// Wait for the end; whether it came in time.
    boolean awaitOver(long millis) throws InterruptedException {
        return over.await(millis, TimeUnit.MILLISECONDS);
    }
}
