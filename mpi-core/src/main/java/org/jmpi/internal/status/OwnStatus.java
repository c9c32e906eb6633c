package org.jmpi.internal.status;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jmpi.internal.memory.Linux;
import org.jspecify.annotations.Nullable;

/// The [StatusFile] of a rank that no jmpirun started: memory that its process keeps open under the job's name, with this rank's
/// page alone in use. It goes with the process, however that ends, so nothing is ever left behind.
///
/// Nothing here fails: a rank that can have none runs all the same, and isn't seen.
public final class OwnStatus {
    private static final String NAME = "jmpi-status-";
    private static final Path PROCESSES = Path.of("/proc");
    private static final String OWNER = "unix:uid";

    private OwnStatus() {
    }

    /// Make this process's; null where that isn't possible.
    ///
    /// @param job     a name that all its ranks have, and no other job of this host
    /// @param command what the user wrote
    public static @Nullable StatusFile make(String job, int rank, int ranks, String command) {
        Linux linux = Linux.get().orElse(null);
        int fd = linux == null ? -1 : linux.memfdCreate(NAME + job);
        if (linux == null || fd < 0) {
            return null;
        }
        try {
            StatusFile status = StatusFile.fill(PROCESSES.resolve("self/fd/" + fd), 0, ranks, command);
            status.started(rank, HostId.pid());
            return status;
        } catch (IOException noRoom) {
            linux.close(fd);
            return null;
        }
    }

    /// Those of all processes of this user on this host, by the names of their jobs.
    public static SortedMap<String, List<StatusFile>> all() {
        SortedMap<String, List<StatusFile>> jobs = new TreeMap<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            Object user = Files.getAttribute(PROCESSES.resolve("self"), OWNER);
            for (Path process : processes) {
                look(process, user, jobs);
            }
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException notLinux) {
            // So there are none.
        }
        return jobs;
    }

    private static void look(Path process, Object user, SortedMap<String, List<StatusFile>> jobs) {
        try {
            if (Files.getAttribute(process, OWNER).equals(user)) {
                try (DirectoryStream<Path> open = Files.newDirectoryStream(process.resolve("fd"))) {
                    open.forEach(descriptor -> take(descriptor, jobs));
                }
            }
        } catch (IOException | DirectoryIteratorException ended) {
            // What it had is gone, too.
        }
    }

    /// By itself: a process that runs closes descriptors at any time, and others of it count all the same.
    private static void take(Path descriptor, SortedMap<String, List<StatusFile>> jobs) {
        try {
            String job = jobOf(Files.readSymbolicLink(descriptor).toString());
            if (job != null) {
                StatusFile.open(descriptor)
                        .ifPresent(status -> jobs.computeIfAbsent(job, ignored -> new ArrayList<>()).add(status));
            }
        } catch (IOException closed) {
            // So it isn't there any more.
        }
    }

    /// As Linux shows such memory: `/memfd:NAME (deleted)`.
    private static @Nullable String jobOf(String target) {
        String start = "/memfd:" + NAME;
        return target.startsWith(start) ? target.substring(start.length()).replace(" (deleted)", "") : null;
    }
}
