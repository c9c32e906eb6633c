package org.jmpi.launcher;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jmpi.internal.bootstrap.Handshake;
import org.jmpi.launcher.cores.Binding;
import org.jmpi.launcher.deadlock.DeadlockWatch;
import org.jmpi.launcher.deadlock.OnDeadlock;
import org.jmpi.launcher.threads.Daemon;

/// One job from its start to its end.
///
/// ```
/// server listens ─▶ ranks start ─▶ JobState.awaitOver ─▶ JobEnding ─▶ ExitReport ─▶ exit code
///                     │   └ JobOutput: OutputPump, 2 a rank ─▶ OutputSink
///                     └ a thread a rank waits for its process ─▶ JobState.exited
/// ```
final class Job {
    private static final int SILENCE_MILLIS = 500;

    private final String id;
    private final JobRequest request;
    private final Spawner spawner;
    private final ProcessKiller killer;
    private final OutputSink sink;
    private final JobState state;
    private final JobOutput output;
    private final List<RankProcess> ranks = new CopyOnWriteArrayList<>();

    /// @param id name of the job
    Job(String id, JobRequest request, Spawner spawner, ProcessKiller killer, OutputSink sink) {
        this.id = id;
        this.request = request;
        this.spawner = spawner;
        this.killer = killer;
        this.sink = sink;
        this.state = new JobState(request.ranks());
        this.output = new JobOutput(request.options().output(), sink);
    }

    /// End the job for a reason outside of it; returns at once.
    void end(int code, String reason) {
        state.end(code, reason);
    }

    /// Send a signal to the ranks that run, and to what they started.
    void signal(String name) {
        killer.signal(name, ranks.stream()
                .filter(rank -> !state.hasExited(rank.rank()))
                .map(RankProcess::process)
                .toList());
    }

    /// Run it; blocks.
    ///
    /// @param plan    what each rank runs
    /// @param binding which processors each gets
    /// @param command what the user wrote
    /// @return jmpirun's exit code
    int run(JobPlan plan, Binding binding, String command) throws IOException, InterruptedException, UsageException {
        output.open(plan.ranks(), this::outputBroken);
        byte[] secret = Handshake.newSecret();
        JobStatus status = JobStatus.make(id, killer, plan.ranks(), command);
        try (RendezvousServer server = new RendezvousServer(secret, plan.ranks(), state)) {
            server.start();
            RankEnvironment environment = new RankEnvironment(id, plan, server.address(),
                    HexFormat.of().formatHex(secret), Runtime.getRuntime().availableProcessors(), status.path());
            if (plan.options().timeoutSeconds() > 0) {
                new TimeLimit(plan.options().timeoutSeconds(), ranks, server, state, status.file(), sink).start();
            }
            watch(plan.options().onDeadlock(), server);
            startAll(environment, binding, status, server);
            Outcome outcome = state.awaitOver();
            if (!outcome.isSuccess()) {
                server.announceFailure(outcome.rank(), outcome.reason());
            }
            int ended = new JobEnding(ranks, state, killer,
                    rank -> !plan.of(rank).command().dialsBack() || server.hasEntered(rank)).run(outcome);
            report(outcome, ended);
            return outcome.code();
        }
    }

    private void watch(OnDeadlock mode, RendezvousServer server) {
        if (mode != OnDeadlock.OFF) {
            new DeadlockWatch(server.views(), server::askForView, state::isOver, text -> {
                sink.message(text);
                if (mode == OnDeadlock.ABORT) {
                    end(ExitCodes.DEADLOCK, "the job ended for this deadlock; with --on-deadlock report it goes on");
                }
            }).start();
        }
    }

    private void outputBroken(IOException reason) {
        String text = String.valueOf(reason.getMessage());
        if (text.contains("Broken pipe")) {
            end(ExitCodes.OUTPUT_GONE, "nobody reads the output any more");
        } else {
            end(ExitCodes.FAILURE, "the output can't be written: " + text);
        }
    }

    private void startAll(RankEnvironment environment, Binding binding, JobStatus status, RendezvousServer server)
            throws IOException {
        InputCopies input = request.options().input().isCopied() ? copyInput() : null;
        for (int rank = 0; rank < request.ranks() && !state.isOver(); rank++) {
            try {
                Process process = start(rank, environment, binding, server);
                status.started(rank, process.pid());
                if (input != null) {
                    input.feed(rank, process.getOutputStream());
                }
            } catch (IOException e) {
                state.end(ExitCodes.FAILURE, "rank " + rank + " can't be started: " + e.getMessage()
                        + "; check the limits on processes and memory");
                return;
            }
        }
    }

    private InputCopies copyInput() throws IOException {
        return InputCopies.start(new FileInputStream(FileDescriptor.in),
                e -> end(ExitCodes.FAILURE, "the input can't be kept for all ranks: " + e.getMessage()
                        + "; make room in the temp folder, or give it to one rank with --stdin RANK"));
    }

    private Process start(int rank, RankEnvironment environment, Binding binding, RendezvousServer server)
            throws IOException {
        JobOptions options = request.options();
        // One rank alone has nobody to be mixed with: it writes as if jmpirun weren't there.
        boolean inherit = request.ranks() == 1 && options.output().isPlain();
        List<String> words = environment.plan().of(rank).command().of(rank);
        Process process = binding.during(rank, () -> spawner.startRank(rank, words, environment, inherit));
        if (options.verbose()) {
            sink.message("rank " + rank + ": pid " + process.pid() + ": " + String.join(" ", words));
        }
        if (options.reportBindings()) {
            sink.message("rank " + rank + ": " + binding.text(rank));
        }
        List<Thread> pumps = inherit ? List.of() : output.carry(rank, process);
        ranks.add(new RankProcess(rank, process, pumps, output.sinkOf(rank)));
        Daemon.startSmall(() -> await(rank, process, server), "exit-" + rank);
        return process;
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
        sink.message(ExitReport.of(outcome, pid, HostName.get(), ended) + output.hint(outcome.rank()));
    }
}
