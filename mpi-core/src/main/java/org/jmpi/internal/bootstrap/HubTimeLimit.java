package org.jmpi.internal.bootstrap;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jmpi.internal.threads.Daemon;

/// Ends the job of a [Hub] that takes too long, and says what its ranks are doing.
///
/// @param seconds the limit
/// @param names   of the ranks
/// @param lines   to the ranks
/// @param stacks  takes their answers
/// @param isOver  whether the job has ended by itself
/// @param end     ends it, for a reason
record HubTimeLimit(int seconds, RankNames names, Announcements<?> lines, StackReports stacks,
        BooleanSupplier isOver, Consumer<String> end) implements Runnable {
    private static final System.Logger LOG = System.getLogger("org.jmpi.timeout");
    private static final long ANSWER_MILLIS = 2_000;

    /// Start the clock, in a thread that ends with the process; returns at once.
    void start() {
        Thread ignored = Daemon.start(this, "jmpi-hub-timeout");
    }

    @Override
    public void run() {
        try {
            Thread.sleep(seconds * 1_000L);
            stacks.ask(lines, ANSWER_MILLIS);
            if (!isOver.getAsBoolean()) {
                LOG.log(System.Logger.Level.ERROR,
                        "the job isn't done within " + seconds + " s; what its ranks are doing:" + report());
                end.accept("not done within " + seconds + " s, as " + HubSettings.TIMEOUT_PROPERTY + " allows");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    private String report() {
        StringBuilder text = new StringBuilder();
        for (int rank = 0; rank < names.ranks(); rank++) {
            text.append("\nrank ").append(rank).append(names.of(rank)).append(": ");
            String threads = stacks.of(rank);
            text.append(threads != null ? "\n" + threads.stripTrailing()
                    : lines.of(rank) == null ? "hasn't joined: it isn't in Mpi.init yet, or never will be"
                    : "no stacks: it has ended, or doesn't answer");
        }
        return text.toString();
    }
}
