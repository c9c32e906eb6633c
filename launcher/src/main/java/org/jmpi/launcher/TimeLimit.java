package org.jmpi.launcher;

import java.util.List;
import java.util.Optional;
import org.jmpi.internal.bootstrap.StackReports;
import org.jmpi.internal.status.StatusFile;
import org.jmpi.launcher.jobs.ProcessInfo;
import org.jmpi.launcher.remote.RemoteProcess;
import org.jmpi.internal.threads.Daemon;
import org.jspecify.annotations.Nullable;

/// `--timeout`: ends a job that takes too long, and says what each rank was doing.
///
/// @param seconds the limit
/// @param ranks   those that were started
/// @param server  asks ranks for their stacks
/// @param state   of the job
/// @param status  what ranks wait for, or null where the system has no place for it
/// @param sink    takes the report
record TimeLimit(int seconds, List<RankProcess> ranks, RendezvousServer server, JobState state,
        @Nullable StatusFile status, OutputSink sink) implements Runnable {
    private static final long ANSWER_MILLIS = 2_000;

    /// Start the clock, in a thread that ends with the job.
    void start() {
        Daemon.start(this, "timeout");
    }

    @Override
    public void run() {
        try {
            Thread.sleep(seconds * 1_000L);
            StackReports stacks = server.askForStacks(ANSWER_MILLIS);
            if (!state.isOver()) {
                sink.message("the job isn't done within " + seconds + " s; what its ranks are doing:" + report(stacks));
                state.end(ExitCodes.TIMED_OUT, "not done within " + seconds + " s, as --timeout allows");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    private String report(StackReports stacks) {
        StringBuilder text = new StringBuilder();
        for (RankProcess rank : ranks) {
            text.append("\nrank ").append(rank.rank()).append(" (pid ").append(rank.process().pid()).append("): ");
            if (state.hasExited(rank.rank())) {
                text.append("has ended");
            } else {
                describe(rank, stacks, text);
            }
        }
        return text.toString();
    }

    private void describe(RankProcess rank, StackReports stacks, StringBuilder text) {
        text.append(rank.process() instanceof RemoteProcess ? "on " + rank.host()
                : ProcessInfo.of(rank.process().pid()).map(ProcessInfo::text).orElse("ended"));
        waiting(rank.rank()).ifPresent(wait -> text.append(", in ").append(wait));
        String threads = stacks.of(rank.rank());
        if (threads != null) {
            text.append('\n').append(threads.stripTrailing());
        } else {
            text.append("; no stacks: it isn't connected to jmpirun, or doesn't answer");
        }
    }

    private Optional<String> waiting(int rank) {
        return status == null ? Optional.empty() : status.wait(rank).map(StatusFile.Wait::text);
    }
}
