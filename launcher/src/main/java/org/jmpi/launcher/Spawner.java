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

    /// Start a rank; who doesn't get this process's input has an empty one.
    ///
    /// @param inheritOutput whether its output goes straight to this process's
    /// @throws IOException where the system starts no process; the message names the command
    Process startRank(int rank, List<String> command, RankEnvironment environment, boolean inheritOutput)
            throws IOException {
        ProcessBuilder builder = builder(command);
        builder.directory(environment.plan().of(rank).invocation().workDir().toFile());
        builder.redirectInput(input(rank, environment.plan().options().input()));
        if (inheritOutput) {
            builder.redirectOutput(Redirect.INHERIT).redirectError(Redirect.INHERIT);
        }
        environment.addTo(builder.environment(), rank);
        return start(builder);
    }

    private static Redirect input(int rank, InputChoice choice) {
        if (choice.isCopied()) {
            return Redirect.PIPE;
        }
        return choice.isFor(rank) ? Redirect.INHERIT : Redirect.from(NO_INPUT);
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
