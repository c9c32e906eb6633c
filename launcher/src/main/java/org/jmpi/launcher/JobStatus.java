package org.jmpi.launcher;

import java.io.IOException;
import java.nio.file.Path;
import org.jmpi.internal.status.StatusFile;
import org.jmpi.launcher.hosts.Placement;
import org.jmpi.launcher.jobs.RuntimeFolder;
import org.jspecify.annotations.Nullable;

/// What others on this host can see of a job while it runs: its [StatusFile].
///
/// @param path where it is; null where this system has no place for it
/// @param file what stands there; null likewise
record JobStatus(@Nullable Path path, @Nullable StatusFile file) {
    private static final JobStatus NONE = new JobStatus(null, null);

    /// Make it; a job that can't have one runs all the same.
    ///
    /// @param killer  removes it in the end
    /// @param command what the user wrote
    static JobStatus make(String jobId, ProcessKiller killer, int ranks, String command) {
        RuntimeFolder folder = RuntimeFolder.find(System.getenv());
        if (folder == null) {
            return NONE;
        }
        try {
            killer.removeIfEmptyAtEnd(folder.path());
            // Ahead of its creation: from here on it can't be left behind.
            // The file by itself, too: a folder can't be listed where descriptors have run out.
            killer.removeAtEnd(folder.path().resolve(jobId).resolve(RuntimeFolder.STATUS));
            killer.removeAtEnd(folder.path().resolve(jobId));
            Path path = folder.make(jobId).resolve(RuntimeFolder.STATUS);
            return new JobStatus(path, StatusFile.create(path, ProcessHandle.current().pid(), ranks, command));
        } catch (IOException noRoom) {
            return NONE;
        }
    }

    /// Make that of an agent's host.
    static JobStatus ofAgent(HostOrder order, ProcessKiller killer) {
        Placement placement = order.placement();
        JobStatus status = make(order.jobId() + "-h" + order.host(), killer, placement.ranks(),
                "started from another host: " + order.programs().getFirst().text());
        for (int rank = 0; rank < placement.ranks(); rank++) {
            if (placement.hostOf(rank) != order.host()) {
                status.startedElsewhere(rank);
            }
        }
        return status;
    }

    /// A rank has started on another host.
    void startedElsewhere(int rank) {
        started(rank, StatusFile.ELSEWHERE);
    }

    /// A rank's process has started.
    void started(int rank, long pid) {
        if (file != null) {
            file.started(rank, pid);
        }
    }
}
