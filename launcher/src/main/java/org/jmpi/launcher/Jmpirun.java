package org.jmpi.launcher;

import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
            InvocationParser parser = InvocationParser.of(args, environment);
            if (parser.has(Option.HELP) || parser.has(Option.VERSION)) {
                System.out.print(parser.has(Option.HELP) ? HelpText.HELP : HelpText.version() + "\n");
                return ExitCodes.OK;
            }
            return start(parser.invocation());
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

    private int start(Invocation invocation) throws UsageException, IOException, InterruptedException {
        LaunchPrefix prefix = LaunchPrefix.find();
        JmpiHome home = JmpiHome.find();
        String jobId = Long.toHexString(ProcessHandle.current().pid()) + "-" + Long.toHexString(System.nanoTime());
        Runtime.getRuntime().addShutdownHook(new Thread(null, this::shutDown, "shutdown", 128 << 10));
        try (ProcessKiller processKiller = ProcessKiller.start(prefix)) {
            Spawner spawner = new Spawner(prefix, processKiller);
            Job started = new Job(invocation, spawner, processKiller, sink);
            adopt(started);
            ProgramResolver resolver =
                    new ProgramResolver(new SourceCompiler(home, spawner, processKiller, jobId));
            Program program = resolver.resolve(invocation);
            if (program instanceof Program.OfJava) {
                MemoryCheck.check(invocation.ranks());
            }
            AotTraining training = AotTraining.find();
            if (training != null) {
                training.rehearse(resolver, invocation);
            }
            int cores = Runtime.getRuntime().availableProcessors();
            if (invocation.verbose() && invocation.ranks() > cores) {
                sink.message(
                        invocation.ranks() + " ranks share " + cores + " cores: expect them to wait for each other");
            }
            RankCommand command = RankCommand.of(program, invocation, home, cores, training);
            return started.run(jobId, command);
        }
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
