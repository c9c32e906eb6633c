package org.jmpi.launcher;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;

/// Starts the job's processes.
///
/// All calls come from the thread that waits for the job's end: the kernel kills a process when the thread that made it
/// ends, not when the process of that thread does.
final class Spawner {
    private static final File NO_INPUT = new File(File.separatorChar == '/' ? "/dev/null" : "NUL");

    private final LaunchPrefix prefix;
    private final ProcessKiller killer;

    Spawner(LaunchPrefix prefix, ProcessKiller killer) {
        this.prefix = prefix;
        this.killer = killer;
    }

    /// Start a rank; rank 0 gets this process's input, the others an empty one.
    ///
    /// @param inheritOutput whether its output goes straight to this process's
    /// @throws IOException where the system starts no process; the message names the command
    Process startRank(int rank, List<String> command, RankEnvironment environment, boolean inheritOutput)
            throws IOException {
        ProcessBuilder builder = builder(command);
        builder.directory(environment.invocation().workDir().toFile());
        builder.redirectInput(rank == 0 ? Redirect.INHERIT : Redirect.from(NO_INPUT));
        if (inheritOutput) {
            builder.redirectOutput(Redirect.INHERIT).redirectError(Redirect.INHERIT);
        }
        environment.addTo(builder.environment(), rank);
        return start(builder);
    }

    /// Start a tool that prints on this process's standard error.
    Process startTool(List<String> command) throws IOException {
        ProcessBuilder builder = builder(command);
        builder.redirectInput(Redirect.from(NO_INPUT)).redirectOutput(Redirect.INHERIT).redirectError(Redirect.INHERIT);
        return start(builder);
    }

    private ProcessBuilder builder(List<String> command) {
        List<String> words = new ArrayList<>(prefix.diesWithMaker());
        words.addAll(command);
        return new ProcessBuilder(words);
    }

    private Process start(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        killer.watch(process);
        return process;
    }
}
