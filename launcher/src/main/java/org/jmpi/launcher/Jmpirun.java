package org.jmpi.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jmpi.launcher.cores.BindTo;
import org.jmpi.launcher.cores.Binding;
import org.jmpi.launcher.hosts.Placement;
import org.jspecify.annotations.Nullable;

/// The command `jmpirun`.
///
/// Ctrl-C and `TERM` arrive as the JVM's shutdown, which waits until the job is ended and exits with 128 + signal.
public final class Jmpirun {
    private static final int SHUTDOWN_MILLIS = 4_000;

    private final OutputSink sink = OutputSink.standard();
    private final CountDownLatch over = new CountDownLatch(1);
    private @Nullable Job job;
    /// Where the job's ranks have left recordings.
    private @Nullable Path profile;

    private Jmpirun() {
    }

    /// Run a job, and exit with its code.
    public static void main(String[] args) {
        int code = ExitCodes.OK;
        Iterator<String[]> jobs = ToolCommand.jobs(args).iterator();
        while (jobs.hasNext() && code == ExitCodes.OK) {
            Jmpirun job = new Jmpirun();
            code = job.run(jobs.next(), System.getenv());
            if (code == ExitCodes.OK && job.profile != null) {
                code = new Jmpirun().run(ToolCommand.profile(job.profile), System.getenv());
            }
        }
        System.exit(code);
    }

    private int run(String[] args, Map<String, String> environment) {
        try {
            Look look = args.length == 0 ? null : Look.named(args[0]).orElse(null);
            if (look != null) {
                return print(args.length == 1 ? look.here(environment)
                        : HostLooks.report(look, List.of(args).subList(1, args.length), environment));
            }
            if (args.length == 1 && args[0].equals(HostAgent.COMMAND)) {
                return HostAgent.run(System.in);
            }
            if (args.length > 0 && args[0].equals(ForeignLaunch.COMMAND)) {
                return ForeignLaunch.run(args, environment);
            }
            if (args.length > 0 && args[0].equals(KubernetesCommand.COMMAND)) {
                return print(KubernetesCommand.manifest(List.of(args).subList(1, args.length)));
            }
            CommandParser parser = CommandParser.of(args, environment);
            if (parser.has(Option.HELP)) {
                return print(HelpText.page(parser.value(Option.HELP)));
            }
            if (parser.has(Option.VERSION)) {
                return print(HelpText.version() + "\n");
            }
            profile = parser.has(Option.DRY_RUN) ? null : parser.profile();
            return start(parser.request(), "jmpirun " + String.join(" ", args));
        } catch (UsageException e) {
            sink.message(String.valueOf(e.getMessage()));
            return ExitCodes.USAGE;
        } catch (SourceFile.CompileException e) {
            // The compiler has printed its errors.
            return ExitCodes.FAILURE;
        } catch (IOException e) {
            sink.message("can't start the job: " + e.getMessage());
            return ExitCodes.FAILURE;
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        } finally {
            over.countDown();
        }
    }

    private static int print(String text) {
        System.out.print(text);
        return ExitCodes.OK;
    }

    private int start(JobRequest request, String command) throws UsageException, IOException, InterruptedException {
        LaunchPrefix prefix = LaunchPrefix.find();
        JmpiHome home = JmpiHome.find();
        String jobId = Long.toHexString(ProcessHandle.current().pid()) + "-" + Long.toHexString(System.nanoTime());
        Runtime.getRuntime().addShutdownHook(new Thread(null, this::shutDown, "shutdown", 128 << 10));
        try (ProcessKiller processKiller = ProcessKiller.start(prefix)) {
            Spawner spawner = new Spawner(prefix, processKiller);
            Placement placement = placement(request);
            int[] here = placement.ranksWhere(HostName::isHere);
            Job started = new Job(jobId, request, placement, spawner, processKiller, sink);
            adopt(started);
            JobPlan plan = plan(request, home, here.length, new SourceCompiler(home, spawner, processKiller, jobId));
            Binding binding = binding(request.options(), here.length);
            if (request.options().dryRun()) {
                return print(new DryRun(plan, placement, binding).text());
            }
            MemoryCheck.check(plan.jvms(here));
            JobSignals.passOn(started, processKiller);
            return started.run(plan, binding, command);
        }
    }

    private static Placement placement(JobRequest request) throws UsageException {
        try {
            return request.hosts().place(request.ranks(), HostName.get());
        } catch (IllegalArgumentException tooMany) {
            throw new UsageException(String.valueOf(tooMany.getMessage()));
        }
    }

    private JobPlan plan(JobRequest request, JmpiHome home, int here, SourceCompiler compiler) throws UsageException {
        ProgramResolver resolver = new ProgramResolver(compiler);
        AotTraining training = AotTraining.find();
        if (training != null) {
            training.rehearse(resolver, request.programs().getFirst());
        }
        HostShare share = HostShare.here(here);
        if (request.options().verbose() && here > share.cores()) {
            sink.message(here + " ranks share " + share.cores() + " cores: expect them to wait for each other");
        }
        return JobPlan.of(request, resolver, home, share, training);
    }

    /// @param here ranks on this host
    private Binding binding(JobOptions options, int here) {
        if (!options.looksAtProcessors()) {
            return Binding.none();
        }
        Binding binding = Binding.of(options.bindTo(), Math.max(1, here));
        if (options.bindTo() != BindTo.NONE && !binding.binds()) {
            sink.message(
                    "ranks aren't bound: this system has no sched_setaffinity, which Linux on x86-64 and AArch64 has");
        }
        return binding;
    }

    private synchronized void adopt(Job started) {
        job = started;
    }

    /// Runs when this process is asked to end, and when it ends by itself, which leaves nothing to do.
    private void shutDown() {
        Job running;
        synchronized (this) {
            running = job;
        }
        if (running == null || over.getCount() == 0) {
            return;
        }
        running.end(ExitCodes.FAILURE, "interrupted");
        try {
            boolean ignored = over.await(SHUTDOWN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
