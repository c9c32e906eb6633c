package org.jmpi.internal.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The [StatusFile] of a job that no jmpirun started. One rank of each host makes it, ahead of the others' need, and the last
/// to end there removes it; where none could, the next such job does, or the next `jmpirun ps`.
///
/// Nothing here fails: a job whose file can't be made or opened runs all the same, and isn't seen.
public final class HostStatus {
    private final RuntimeFolder folder;
    private final String job;
    private final int rank;

    private HostStatus(RuntimeFolder folder, String job, int rank) {
        this.folder = folder;
        this.job = job;
        this.rank = rank;
    }

    /// Where a job's file belongs; null where this system has no place for it.
    ///
    /// @param job  a name that all its ranks have, and no other job of this host
    /// @param rank this process's
    public static @Nullable HostStatus of(Map<String, String> environment, String job, int rank) {
        RuntimeFolder folder = RuntimeFolder.find(environment);
        return folder == null ? null : new HostStatus(folder, job, rank);
    }

    /// The file.
    public Path path() {
        return folder.path().resolve(job).resolve(RuntimeFolder.STATUS);
    }

    /// Make it; for one rank of each host.
    ///
    /// @param command what the user wrote
    public void make(int ranks, String command) {
        try {
            // Those that were killed have left theirs.
            folder.jobs();
            Path made = folder.make(job).resolve(RuntimeFolder.STATUS);
            StatusFile.create(made, -HostId.pid(), ranks, command);
        } catch (IOException noRoom) {
            // As above.
        }
    }

    /// All ranks have met; for the one that made the file.
    ///
    /// @param pids  process number of each rank
    /// @param hosts number of the host of each rank
    public void met(long[] pids, int[] hosts) {
        StatusFile file = open();
        for (int other = 0; file != null && other < Math.min(pids.length, file.ranks()); other++) {
            file.started(other, hosts[other] == hosts[rank] ? pids[other] : StatusFile.ELSEWHERE);
        }
    }

    /// This process ends.
    public void leave() {
        StatusFile file = open();
        if (file == null || !file.ends(rank)) {
            return;
        }
        try {
            Files.deleteIfExists(path());
            Files.deleteIfExists(folder.path().resolve(job));
            Files.deleteIfExists(folder.path());
        } catch (IOException otherJobs) {
            // Their folder stays.
        }
    }

    private @Nullable StatusFile open() {
        try {
            return StatusFile.open(path()).filter(file -> rank < file.ranks()).orElse(null);
        } catch (IOException none) {
            return null;
        }
    }
}
