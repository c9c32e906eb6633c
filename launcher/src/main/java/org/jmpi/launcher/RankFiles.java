package org.jmpi.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The files that ranks leave in folders which the user named: counters and recordings. Those of other hosts' ranks are fetched
/// to the same place on this one, whether the hosts share that folder or not.
final class RankFiles {
    /// The option with the folder of counters, ahead of it.
    static final String COUNTERS = "-Djmpi.counters=";
    /// The option with the folder of recordings, ahead of it.
    static final String PROFILE = "-Djmpi.profile=";

    /// The name of a rank's file there.
    private static final Map<String, String> NAMES = Map.of(COUNTERS, "counters-%d.txt", PROFILE, "rank-%d.jfr");

    private RankFiles() {
    }

    /// Those that a rank leaves, if its program uses jmpi.
    static List<Path> of(Invocation invocation, int rank) {
        List<Path> files = new ArrayList<>();
        for (String option : invocation.javaOptions()) {
            NAMES.forEach((start, name) -> {
                if (option.startsWith(start)) {
                    files.add(invocation.workDir()
                            .resolve(option.substring(start.length()))
                            .resolve(name.formatted(rank)));
                }
            });
        }
        return files;
    }

    /// Fetch those of a host's ranks; blocks.
    ///
    /// @param sink is told of those that can't be had
    static void fetch(RemoteHost host, JobPlan plan, OutputSink sink) throws InterruptedException {
        for (int rank : host.ranks()) {
            for (Path file : of(plan.of(rank).invocation(), rank)) {
                try {
                    host.fetch(rank, file);
                } catch (IOException e) {
                    sink.message(
                            "what rank " + rank + " left on host " + host.name() + " isn't here: file=" + file + ": "
                                    + e.getMessage());
                }
            }
        }
    }
}
