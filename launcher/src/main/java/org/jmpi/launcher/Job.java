package org.jmpi.launcher;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jmpi.internal.bootstrap.Handshake;
import org.jmpi.internal.net.Listeners;
import org.jmpi.internal.net.Unproved;
import org.jmpi.internal.tls.JobCertificate;
import org.jmpi.launcher.cores.Binding;
import org.jmpi.internal.deadlock.DeadlockWatch;
import org.jmpi.internal.deadlock.OnDeadlock;
import org.jmpi.launcher.hosts.Placement;
import org.jmpi.launcher.remote.Greeting;
import org.jmpi.launcher.remote.RemoteProcess;
import org.jmpi.internal.threads.Daemon;
import org.jspecify.annotations.Nullable;

/// One job from its start to its end.
///
/// ```
/// server listens ─▶ hosts ready ─▶ ranks start ─▶ JobState.awaitOver ─▶ JobEnding ─▶ ExitReport ─▶ exit code
///                     │   └ JobOutput: OutputPump, 2 a rank ─▶ OutputSink
///                     └ a thread a rank waits for its process ─▶ JobState.exited
/// ```
final class Job {
    private static final int SILENCE_MILLIS = 500;

    private final String id;
    private final JobRequest request;
    private final Spawner spawner;
    private final ProcessKiller killer;
    private final Placement placement;
    private final RemoteHosts hosts;
    private final OutputSink sink;
    private final JobState state;
    private final JobOutput output;
    private final List<RankProcess> ranks = new CopyOnWriteArrayList<>();

    /// @param id     name of the job
    /// @param killer of this host's processes
    Job(String id, JobRequest request, Placement placement, Spawner spawner, ProcessKiller killer, OutputSink sink) {
        this.id = id;
        this.request = request;
        this.placement = placement;
        this.spawner = spawner;
        this.sink = sink;
        this.state = new JobState(request.ranks());
        this.hosts = new RemoteHosts(placement, new HostEvents(state, sink));
        this.killer = new JobKiller(killer, hosts);
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
        JobCertificate certificate = plan.options().tls() ? JobCertificate.make() : null;
        JobStatus status = JobStatus.make(id, killer, plan.ranks(), command);
        Listeners listeners = listeners(plan.ranks() + placement.hosts().size() + Unproved.STRANGERS);
        try (RendezvousServer server =
                new RendezvousServer(secret, certificate, plan.ranks(), state, listeners, hosts); hosts) {
            server.start();
            meetHosts(plan, secret, certificate, listeners);
            RankEnvironment environment = new RankEnvironment(id, plan, placement, server.address(),
                    secret, certificate, Runtime.getRuntime().availableProcessors(), status.path());
            if (plan.options().timeoutSeconds() > 0) {
                new TimeLimit(plan.options().timeoutSeconds(), ranks, server, state, status.file(), sink).start();
            }
            watch(plan.options().onDeadlock(), server);
            startAll(new HostRanks(environment, binding, spawner, sink::message), status, server);
            Outcome outcome = state.awaitOver();
            int ended = new JobEnding(ranks, state, killer,
                    rank -> !plan.of(rank).command().dialsBack() || server.hasEntered(rank))
                    .run(outcome, failure -> server.announceFailure(failure.rank(), failure.reason()));
            if (outcome.isSuccess()) {
                for (RemoteHost host : hosts.all()) {
                    RankFiles.fetch(host, plan, sink);
                }
            }
            report(outcome, ended);
            return outcome.code();
        }
    }

    private Listeners listeners(int backlog) throws IOException {
        return hosts.isEmpty() ? Listeners.onLoopback(0, backlog) : Listeners.onNetwork(0, backlog);
    }

    /// Have the other hosts' agents started; ends the job where one can't take part.
    private void meetHosts(JobPlan plan, byte[] secret, @Nullable JobCertificate certificate, Listeners listeners)
            throws IOException, InterruptedException, UsageException {
        if (hosts.isEmpty()) {
            return;
        }
        hosts.connect(spawner, id, plan, JmpiHome.script(),
                new Greeting(HelpText.jmpiVersion(), 0, secret, certificate, listeners.addresses()));
        String problem = hosts.awaitReady(request.hosts().startSeconds(), state::isOver);
        if (problem != null) {
            end(ExitCodes.FAILURE, problem);
        } else if (!state.isOver()) {
            listeners.keep(hosts.addressesHere());
            hosts.all().forEach(RemoteHost::startRanks);
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

    private void startAll(HostRanks here, JobStatus status, RendezvousServer server)
            throws IOException, InterruptedException {
        InputCopies input = request.options().input().isCopied() ? copyInput() : null;
        for (int rank = 0; rank < request.ranks() && !state.isOver(); rank++) {
            try {
                RemoteHost host = hosts.of(rank);
                Process process = host == null ? startHere(rank, here, status) : awaitStart(rank, host, status);
                int started = rank;
                Daemon.startSmall(() -> await(started, process, server), "exit-" + rank);
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

    private Process startHere(int rank, HostRanks here, JobStatus status) throws IOException {
        // One rank alone has nobody to be mixed with: it writes as if jmpirun weren't there.
        boolean inherit = request.ranks() == 1 && request.options().output().isPlain();
        Process process = here.start(rank, request.options().input().redirect(rank), inherit);
        status.started(rank, process.pid());
        ranks.add(new RankProcess(rank, process, HostName.get(), inherit ? List.of() : output.carry(rank, process),
                output.sinkOf(rank)));
        return process;
    }

    private Process awaitStart(int rank, RemoteHost host, JobStatus status) throws IOException, InterruptedException {
        RemoteProcess process = host.process(rank);
        process.awaitStart();
        status.startedElsewhere(rank);
        ranks.add(new RankProcess(rank, process, host.name(), output.carry(rank, process), output.sinkOf(rank)));
        if (request.options().input().isFor(rank)) {
            InputCopies.passOn(new FileInputStream(FileDescriptor.in), process.getOutputStream());
        }
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
        boolean hasRank = outcome.rank() >= 0 && outcome.rank() < ranks.size();
        RankProcess failed = hasRank ? ranks.get(outcome.rank()) : null;
        sink.message(ExitReport.of(outcome, failed, ended) + output.hint(outcome.rank()));
    }
}
