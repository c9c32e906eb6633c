package org.jmpi.launcher.jobs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmpi.internal.status.OwnStatus;
import org.jmpi.internal.status.StatusFile;

/// What `jmpirun ps` prints: each job of this user, and each rank of it.
///
/// ```
/// job 4d2-1a2b3c, jmpirun pid 1234, for 2 min 5 s: jmpirun -np 2 sample:heat2d
///   rank 0, pid 1240: running, CPU time 120.3 s
///   rank 1, pid 1241: for 3.1 s in recv (source=0, tag=7) at org.acme.Main.main(Main.java:12)
///   ranks on other hosts: 2; jmpirun ps --host HOST,... shows them
/// ```
public final class ProcessTable {
    private static final double MILLIS_A_SECOND = 1e3;

    private final long nowMillis;

    private ProcessTable(long nowMillis) {
        this.nowMillis = nowMillis;
    }

    /// Look at all jobs now; a line for `no jobs` where there is none.
    public static String take(Map<String, String> environment) {
        ProcessTable table = new ProcessTable(System.currentTimeMillis());
        StringBuilder text = new StringBuilder();
        for (RuntimeFolder folder : RuntimeFolder.all(environment)) {
            folder.jobs().forEach((name, status) -> table.append(text, name, status));
        }
        OwnStatus.all().forEach((name, ranks) -> table.append(text, name, ranks));
        return text.isEmpty() ? "no jobs of this user run on this host\n" : text.toString();
    }

    private void append(StringBuilder text, String name, StatusFile status) {
        text.append("job ").append(name).append(", jmpirun pid ").append(status.launcher()).append(command(status));
        int elsewhere = 0;
        for (int rank = 0; rank < status.ranks(); rank++) {
            if (status.pid(rank) == StatusFile.ELSEWHERE) {
                elsewhere++;
            } else {
                text.append(line(status, rank));
            }
        }
        if (elsewhere > 0) {
            text.append("  ranks on other hosts: ")
                    .append(elsewhere)
                    .append("; jmpirun ps --host HOST,... shows them\n");
        }
    }

    /// A job of another launcher's.
    ///
    /// @param statuses of its ranks on this host, one of each
    private void append(StringBuilder text, String name, List<StatusFile> statuses) {
        StatusFile any = statuses.getFirst();
        text.append("job ").append(name).append(", another launcher's").append(command(any));
        int here = 0;
        for (int rank = 0; rank < any.ranks(); rank++) {
            for (StatusFile status : statuses) {
                if (status.pid(rank) != 0) {
                    text.append(line(status, rank));
                    here++;
                }
            }
        }
        if (here < any.ranks()) {
            text.append("  ranks that aren't in Mpi.init yet, or on other hosts: ")
                    .append(any.ranks() - here)
                    .append('\n');
        }
    }

    private String command(StatusFile status) {
        return ", for " + since(status.startMillis()) + ": " + status.command() + "\n";
    }

    private String line(StatusFile status, int rank) {
        return "  rank " + rank + state(status, rank) + "\n";
    }

    private String state(StatusFile status, int rank) {
        long pid = status.pid(rank);
        Optional<ProcessInfo> process = pid == 0 ? Optional.empty() : ProcessInfo.of(pid);
        if (process.isEmpty()) {
            return pid == 0 ? ": not started yet" : ", pid " + pid + ": ended";
        }
        return ", pid " + pid + ": " + status.wait(rank)
                .map(wait -> "for " + since(wait.sinceMillis()) + " in " + wait.text())
                .orElseGet(() -> process.get().text());
    }

    private String since(long millis) {
        return Durations.seconds(Math.max(0, nowMillis - millis) / MILLIS_A_SECOND);
    }
}
