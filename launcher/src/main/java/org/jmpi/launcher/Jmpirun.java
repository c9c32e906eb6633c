package org.jmpi.launcher;

import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jmpi.launcher.cores.Binding;
import org.jmpi.launcher.doctor.Doctor;
import org.jmpi.launcher.jobs.ProcessTable;
import org.jspecify.annotations.Nullable;

/// The command `jmpirun`.
///
/// Ctrl-C and `TERM` arrive as the JVM's shutdown, which waits until the job is ended and exits with 128 + signal.
public final class Jmpirun {
    private static final int SHUTDOWN_MILLIS = 4_000;

    private final OutputSink sink = OutputSink.standard();
    private final CountDownLatch over = new CountDownLatch(1);
    private @Nullable Job job;

    private Jmpirun() {
    }

    /// Run a job, and exit with its code.
    public static void main(String[] args) {
        int code = ExitCodes.OK;
        Iterator<String[]> jobs = ToolCommand.jobs(args).iterator();
        while (jobs.hasNext() && code == ExitCodes.OK) {
            code = new Jmpirun().run(jobs.next(), System.getenv());
        }
        System.exit(code);
    }

    private int run(String[] args, Map<String, String> environment) {
        try {
            String report = args.length == 1 ? report(args[0], environment) : null;
            if (report != null) {
                return print(report);
            }
            CommandParser parser = CommandParser.of(args, environment);
            if (parser.has(Option.HELP)) {
                return print(HelpText.page(parser.value(Option.HELP)));
            }
            if (parser.has(Option.VERSION)) {
                return print(HelpText.version() + "\n");
            }
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

    /// What a command prints that looks at this machine and starts nothing; null where it is none.
    private static @Nullable String report(String command, Map<String, String> environment) {
        return switch (command) {
            case "ps" -> ProcessTable.take(environment);
            case "doctor" -> Doctor.report(environment);
            default -> null;
        };
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
            Job started = new Job(jobId, request, spawner, processKiller, sink);
            adopt(started);
            JobPlan plan = plan(request, home, new SourceCompiler(home, spawner, processKiller, jobId));
            Binding binding = binding(request);
            if (request.options().dryRun()) {
                return print(new DryRun(plan, binding).text());
            }
            MemoryCheck.check(plan.jvms());
            JobSignals.passOn(started, processKiller);
            return started.run(plan, binding, command);
        }
    }

    private JobPlan plan(JobRequest request, JmpiHome home, SourceCompiler compiler) throws UsageException {
        ProgramResolver resolver = new ProgramResolver(compiler);
        AotTraining training = AotTraining.find();
        if (training != null) {
            training.rehearse(resolver, request.programs().getFirst());
        }
        int cores = Runtime.getRuntime().availableProcessors();
        if (request.options().verbose() && request.ranks() > cores) {
            sink.message(request.ranks() + " ranks share " + cores + " cores: expect them to wait for each other");
        }
        return JobPlan.of(request, resolver, home, cores, training);
    }

    private Binding binding(JobRequest request) {
        JobOptions options = request.options();
        if (!options.binds() && !options.reportBindings() && !options.dryRun()) {
            return Binding.none();
        }
        Binding binding = Binding.of(options.binds(), request.ranks());
        if (options.binds() && !binding.binds()) {
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
