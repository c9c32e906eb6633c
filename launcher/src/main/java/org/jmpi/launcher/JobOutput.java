package org.jmpi.launcher;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Where the ranks' output goes: to jmpirun's own, or to a file a rank.
///
/// ```
/// rank's stdout ─▶ OutputPump ─┐
/// rank's stderr ─▶ OutputPump ─┴▶ OutputSink ─▶ OutputTarget, one line at a time
///                      └ a line without its end ─▶ PartialLines
/// ```
final class JobOutput {
    private final JobOptions.Output options;
    private final OutputSink standard;
    private final PartialLines partials = new PartialLines();
    private final List<OutputSink> files = new ArrayList<>();

    JobOutput(JobOptions.Output options, OutputSink standard) {
        this.options = options;
        this.standard = standard;
    }

    /// Get ready for output.
    ///
    /// @param onBroken what to do once it can't be written
    /// @throws UsageException where a file can't be made
    void open(int ranks, Consumer<IOException> onBroken) throws UsageException {
        standard.onBroken(onBroken);
        Path folder = options.folder();
        for (int rank = 0; folder != null && rank < ranks; rank++) {
            OutputSink sink = toFile(folder, rank);
            sink.onBroken(onBroken);
            files.add(sink);
        }
        partials.start();
    }

    private static Path file(Path folder, int rank) {
        return folder.resolve("rank-" + rank + ".log");
    }

    private static OutputSink toFile(Path folder, int rank) throws UsageException {
        Path file = file(folder, rank);
        try {
            Path ignored = Files.createDirectories(folder);
            return OutputSink.ofOne(new FileOutputStream(file.toFile()));
        } catch (IOException e) {
            throw new UsageException("--output-filename: " + file + " can't be written: " + e.getMessage()
                    + "; name a folder that can");
        }
    }

    /// The sink of a rank's output.
    OutputSink sinkOf(int rank) {
        return files.isEmpty() ? standard : files.get(rank);
    }

    /// Carry a rank's output; returns the threads that do, which end with it.
    List<Thread> carry(int rank, Process process) {
        String tag = options.tagged() ? "[" + rank + "] " : "";
        OutputSink sink = sinkOf(rank);
        return List.of(
                new OutputPump(rank, process.getInputStream(), sink, false, new OutputSource(tag, options.stamped()),
                        partials).start("out-" + rank),
                new OutputPump(rank, process.getErrorStream(), sink, true, new OutputSource(tag, options.stamped()),
                        partials).start("err-" + rank));
    }

    /// Words for the end of a message about a rank: where its output is, where it isn't on the screen.
    String hint(int rank) {
        Path folder = options.folder();
        return folder == null || rank < 0 ? "" : "; rank " + rank + "'s output is in " + file(folder, rank);
    }
}
