package org.jmpi.internal.bootstrap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The one place with static state: this process's line to its launcher.
///
/// [RankMain] opens it ahead of the user's `main`, beside the loading of the user's classes; [RendezvousClient#connect]
/// takes it from here, and opens it in a process that was started without [RankMain].
final class BootstrapHolder {
    private static final int LEAVE_MILLIS = 100;

    private static final List<Runnable> AT_EXIT = new ArrayList<>();
    /// Not the class's own lock, for an exit mustn't wait.
    private static final Object JOINING = new Object();
    private static @Nullable Opening opening;
    private static volatile @Nullable ForeignJob foreign;
    private static boolean hooked;

    private BootstrapHolder() {
    }

    /// Who this process is; blocks where another launcher started it, until its ranks have found each other.
    static JobSpec spec() {
        synchronized (JOINING) {
            ForeignJob joined =
                    foreign != null ? foreign : ForeignJob.join(System.getenv(), HubSettings.ofProperties());
            foreign = joined;
            return joined != null ? joined.spec() : JobSpec.fromEnvironment(System.getenv());
        }
    }

    /// Start to open the line, in a thread of its own; returns at once.
    static synchronized Opening open(JobSpec spec, String rendezvous) {
        Opening current = opening;
        if (current == null) {
            current = new Opening(spec, rendezvous);
            opening = current;
            current.thread.setDaemon(true);
            current.thread.start();
            hook();
        }
        return current;
    }

    /// Have an action run when the process exits, before the line to the launcher ends.
    static synchronized void atExit(Runnable action) {
        AT_EXIT.add(action);
        hook();
    }

    private static void hook() {
        if (!hooked) {
            hooked = true;
            Runtime.getRuntime().addShutdownHook(new Thread(null, BootstrapHolder::leave, "jmpi-exit", 128 << 10));
        }
    }

    private static void leave() {
        List<Runnable> actions;
        Opening line;
        ForeignJob joined = foreign;
        synchronized (BootstrapHolder.class) {
            actions = List.copyOf(AT_EXIT);
            line = opening;
        }
        for (Runnable action : actions) {
            action.run();
        }
        if (joined != null) {
            awaitOthers(joined);
        }
        if (line != null) {
            line.leave();
        }
    }

    /// Rank 0 of such a job is where the others meet, and ends last.
    private static void awaitOthers(ForeignJob joined) {
        try {
            joined.awaitOthers();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The line to this job's launcher; blocks until it is open.
    static RankLine line(JobSpec spec) throws IOException {
        String rendezvous = spec.rendezvous();
        if (rendezvous == null) {
            throw new IllegalArgumentException("rendezvous=null: a job of one rank has no launcher to connect to");
        }
        RankLine line = open(spec, rendezvous).await(Long.MAX_VALUE);
        if (line.spec().rank() != spec.rank() || !Arrays.equals(line.spec().secret(), spec.secret())) {
            throw new IllegalStateException("this process is rank=" + line.spec().rank() + " of its launcher's job, and"
                    + " can't be rank=" + spec.rank() + " of another");
        }
        return line;
    }

    /// A line on its way.
    static final class Opening implements Runnable {
        private final JobSpec spec;
        private final String rendezvous;
        private @Nullable RankLine line;
        private @Nullable IOException failure;
        private final Thread thread = new Thread(null, this, "jmpi-wireup", 256 << 10);

        Opening(JobSpec spec, String rendezvous) {
            this.spec = spec;
            this.rendezvous = rendezvous;
        }

        JobSpec spec() {
            return spec;
        }

        @Override
        public void run() {
            try {
                RankLine opened = RankLine.open(spec, rendezvous, new Lifeline());
                settle(opened, null);
                opened.run();
            } catch (IOException failed) {
                settle(null, failed);
            }
        }

        /// End the line, and its thread: a thread that waits in a system call holds up the JVM's exit for 300 ms.
        void leave() {
            RankLine opened;
            synchronized (this) {
                opened = line;
            }
            if (opened == null) {
                return;
            }
            opened.leave();
            try {
                thread.join(LEAVE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private synchronized void settle(@Nullable RankLine opened, @Nullable IOException failed) {
            line = opened;
            failure = failed;
            notifyAll();
        }

        /// Wait for the line.
        ///
        /// @param limitMillis longest wait
        /// @throws IOException where it couldn't be opened, or not in time
        synchronized RankLine await(long limitMillis) throws IOException {
            long end = System.nanoTime() / 1_000_000 + Math.min(limitMillis, Integer.MAX_VALUE);
            try {
                while (line == null && failure == null && System.nanoTime() / 1_000_000 < end) {
                    wait(Math.max(1, end - System.nanoTime() / 1_000_000));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            RankLine opened = line;
            if (opened == null) {
                throw failure != null ? failure : new IOException("no connection within " + limitMillis + " ms");
            }
            return opened;
        }
    }

    /// Ends this process at once where its launcher is gone: no rank outlives it.
    private static final class Lifeline implements Runnable {
        @Override
        public void run() {
            Runtime.getRuntime().halt(RankMain.LAUNCHER_GONE);
        }
    }
}
