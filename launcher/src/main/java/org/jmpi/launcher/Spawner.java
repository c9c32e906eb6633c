package org.jmpi.launcher;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

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

    /// Start a rank.
    ///
    /// @param input         where its input comes from
    /// @param inheritOutput whether its output goes straight to this process's
    /// @throws IOException where the system starts no process; the message names the command
    Process startRank(int rank, List<String> command, RankEnvironment environment, Redirect input,
            boolean inheritOutput) throws IOException {
        ProcessBuilder builder = builder(command);
        builder.directory(environment.plan().of(rank).invocation().workDir().toFile());
        builder.redirectInput(input);
        if (inheritOutput) {
            builder.redirectOutput(Redirect.INHERIT).redirectError(Redirect.INHERIT);
        }
        environment.addTo(builder.environment(), rank);
        return start(builder);
    }

    /// An empty input.
    static Redirect noInput() {
        return Redirect.from(NO_INPUT);
    }

    /// Start a command that reaches another host; all three streams are the caller's. It ends with the calling thread.
    Process startShell(List<String> command) throws IOException {
        return builder(command).start();
    }

    /// Start a rank that has this process's streams.
    ///
    /// @param variables what else stands in its environment
    Process startAlone(List<String> command, Path folder, Consumer<Map<String, String>> variables) throws IOException {
        ProcessBuilder builder = builder(command).directory(folder.toFile()).inheritIO();
        variables.accept(builder.environment());
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
        killer.mark(builder.environment());
        Process process = builder.start();
        killer.watch(process);
        return process;
    }
}
