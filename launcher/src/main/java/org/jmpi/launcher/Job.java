package org.jmpi.launcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jmpi.internal.bootstrap.Handshake;

/// One job from its start to its end.
///
/// ```
/// server listens ─▶ ranks start ─▶ JobState.awaitOver ─▶ JobEnding ─▶ ExitReport ─▶ exit code
///                     │   └ OutputPump, 2 a rank ─▶ OutputSink
///                     └ a thread a rank waits for its process ─▶ JobState.exited
/// ```
final class Job {
    private static final int SILENCE_MILLIS = 500;

    private final Invocation invocation;
    private final Spawner spawner;
    private final ProcessKiller killer;
    private final OutputSink sink;
    private final JobState state;
    private final List<RankProcess> ranks = new ArrayList<>();

    Job(Invocation invocation, Spawner spawner, ProcessKiller killer, OutputSink sink) {
        this.invocation = invocation;
        this.spawner = spawner;
        this.killer = killer;
        this.sink = sink;
        this.state = new JobState(invocation.ranks());
    }

    /// End the job for a reason outside of it; returns at once.
    void end(int code, String reason) {
        state.end(code, reason);
    }

    /// Run it; blocks.
    ///
    /// @param command starts a rank
    /// @return jmpirun's exit code
    int run(String jobId, RankCommand command) throws IOException, InterruptedException {
        sink.onBroken(() -> end(ExitCodes.OUTPUT_GONE, "nobody reads the output any more"));
        byte[] secret = Handshake.newSecret();
        try (RendezvousServer server = new RendezvousServer(secret, invocation.ranks(), state)) {
            server.start();
            int cores = Runtime.getRuntime().availableProcessors();
            startAll(command,
                    new RankEnvironment(jobId, invocation, server.address(), HexFormat.of().formatHex(secret), cores),
                    server);
            Outcome outcome = state.awaitOver();
            if (!outcome.isSuccess()) {
                server.announceFailure(Math.max(outcome.rank(), 0), outcome.reason());
            }
            int ended = new JobEnding(ranks, state, killer, rank -> !command.dialsBack() || server.hasEntered(rank))
                    .run(outcome);
            report(outcome, ended);
            return outcome.code();
        }
    }

    private void startAll(RankCommand command, RankEnvironment environment, RendezvousServer server) {
        for (int rank = 0; rank < invocation.ranks() && !state.isOver(); rank++) {
            try {
                start(rank, command, environment, server);
            } catch (IOException e) {
                state.end(ExitCodes.FAILURE, "rank " + rank + " can't be started: " + e.getMessage()
                        + "; check the limits on processes and memory");
                return;
            }
        }
    }

    private void start(int rank, RankCommand command, RankEnvironment environment, RendezvousServer server)
            throws IOException {
        // One rank alone has nobody to be mixed with: it writes as if jmpirun weren't there.
        boolean inherit = invocation.ranks() == 1 && !invocation.tagOutput();
        List<String> words = command.of(rank);
        Process process = spawner.startRank(rank, words, environment, inherit);
        if (invocation.verbose()) {
            sink.message("rank " + rank + ": pid " + process.pid() + ": " + String.join(" ", words));
        }
        ranks.add(new RankProcess(rank, process, inherit ? List.of() : pumps(rank, process)));
        Thread waiter = new Thread(null, () -> await(rank, process, server), "exit-" + rank, 128 << 10);
        waiter.setDaemon(true);
        waiter.start();
    }

    private List<Thread> pumps(int rank, Process process) {
        String tag = invocation.tagOutput() ? "[" + rank + "] " : "";
        return List.of(new OutputPump(process.getInputStream(), sink, false, tag).start("out-" + rank),
                new OutputPump(process.getErrorStream(), sink, true, tag).start("err-" + rank));
    }

    private void await(int rank, Process process, RendezvousServer server) {
        try {
            int code = process.waitFor();
            killer.gone(process);
            server.awaitSilence(rank, SILENCE_MILLIS);
            state.exited(rank, code);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    private void report(Outcome outcome, int ended) {
        if (outcome.isSuccess() || (outcome.code() == ExitCodes.OUTPUT_GONE && outcome.rank() < 0)) {
            return;
        }
        long pid = outcome.rank() < 0 ? -1 : ranks.get(outcome.rank()).process().pid();
        sink.message(ExitReport.of(outcome, pid, HostName.get(), ended));
    }
}
