package org.jmpi.launcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jmpi.MpiException;
import org.jmpi.internal.bootstrap.ForeignJob;
import org.jmpi.internal.bootstrap.HubSettings;
import org.jmpi.internal.bootstrap.JobSpec;

/// `jmpirun rank PROGRAM`: one rank of a job that another launcher started, as `srun -n 4 jmpirun rank PROGRAM`. The program
/// is found and its JVM gets its share of the host as in any job; output, signals and exit codes are the other launcher's.
///
/// ```
/// environment ─▶ ForeignJob.join ─▶ JobSpec ─▶ the rank's environment ─▶ JVM ─▶ exit code
/// ```
final class ForeignLaunch {
    /// The word behind jmpirun.
    static final String COMMAND = "rank";
    private static final long GRACE_MILLIS = 1_000;

    private ForeignLaunch() {
    }

    /// Run the rank; blocks.
    ///
    /// @param words of the command line, the first of which is [#COMMAND]
    /// @return its exit code
    /// @throws UsageException where no other launcher started this process, or the program is none
    static int run(String[] words, Map<String, String> environment)
            throws UsageException, IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("-np", "1"));
        command.addAll(Arrays.asList(words).subList(1, words.length));
        JobRequest request = CommandParser.of(command.toArray(new String[0]), Map.of()).request();
        ForeignJob job = join(environment, settings(request.options()));
        LaunchPrefix prefix = LaunchPrefix.find();
        try (ProcessKiller killer = ProcessKiller.start(prefix)) {
            Spawner spawner = new Spawner(prefix, killer);
            Process process = start(job.spec(), request, spawner, killer);
            Runtime.getRuntime().addShutdownHook(new Thread(null, () -> end(process), "shutdown", 128 << 10));
            int code = process.waitFor();
            job.awaitOthers();
            return code;
        }
    }

    private static HubSettings settings(JobOptions options) {
        return new HubSettings(options.onDeadlock(), options.timeoutSeconds(), options.tls());
    }

    private static ForeignJob join(Map<String, String> environment, HubSettings settings)
            throws UsageException, IOException {
        try {
            ForeignJob job = ForeignJob.join(environment, settings);
            if (job != null) {
                return job;
            }
        } catch (MpiException alone) {
            throw new IOException(alone.getMessage(), alone);
        }
        throw new UsageException("jmpirun rank is what another launcher starts, and none that jmpi knows has started"
                + " this one with others; write srun -n 4 jmpirun rank PROGRAM, or jmpirun -np 4 PROGRAM");
    }

    private static Process start(JobSpec spec, JobRequest request, Spawner spawner, ProcessKiller killer)
            throws UsageException, IOException {
        JmpiHome home = JmpiHome.find();
        HostShare share = HostShare.here(spec.localSize());
        String compiled = spec.jobId() + "-" + spec.rank();
        JobPlan plan = JobPlan.of(request, new ProgramResolver(new SourceCompiler(home, spawner, killer, compiled)),
                home, share, null);
        return spawner.startAlone(plan.of(0).command().of(0), plan.of(0).invocation().workDir(), variables -> {
            variables.putAll(plan.of(0).invocation().exports());
            spec.addTo(variables);
            variables.put(RankEnvironment.CORES, Integer.toString(share.cores()));
        });
    }

    /// The other launcher wants the end.
    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(GRACE_MILLIS, TimeUnit.MILLISECONDS)) {
                Process killed = process.destroyForcibly();
                assert killed == process;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
