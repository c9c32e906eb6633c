package org.jmpi.internal.bootstrap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.jmpi.internal.progress.Awaits;
import org.jmpi.internal.status.OwnStatus;
import org.jmpi.internal.status.StatusFile;
import org.jspecify.annotations.Nullable;

/// Writes this rank's long waits where others on this host can see them: into its job's [StatusFile], which is opened with the
/// first of them, or, where another launcher started the ranks, into one of its own.
///
/// Called by the thread that polls, of which there is one at a time.
final class StatusReport {
    /// Variable with jmpirun's file; empty where it could make none.
    private static final String FILE = "JMPI_STATUS";
    private static final byte[] LABEL = "status".getBytes(StandardCharsets.US_ASCII);
    private static final int ID_BYTES = 4;

    private final Path path;
    private final int rank;
    private @Nullable StatusFile file;
    private boolean failed;

    StatusReport(Path path, int rank) {
        this.path = path;
        this.rank = rank;
    }

    private StatusReport(StatusFile own, int rank) {
        this(Path.of(""), rank);
        file = own;
    }

    /// What a rank reports to; null where there is no place.
    static @Nullable StatusReport of(JobSpec spec, Map<String, String> environment) {
        String made = environment.get(FILE);
        if (made != null) {
            return made.isEmpty() ? null : new StatusReport(Path.of(made), spec.rank());
        }
        if (spec.rendezvous() == null) {
            return null;
        }
        StatusFile own = OwnStatus.make(name(spec), spec.rank(), spec.size(), command());
        return own == null ? null : new StatusReport(own, spec.rank());
    }

    /// Launchers may give two jobs of a host one name; their secrets differ.
    private static String name(JobSpec spec) {
        byte[] id = new JobKey(spec.secret()).proof(LABEL);
        return spec.jobId() + "-" + HexFormat.of().formatHex(id, 0, ID_BYTES);
    }

    /// Main class and arguments.
    private static String command() {
        String words = System.getProperty("sun.java.command", "");
        String ours = RankMain.class.getName() + " ";
        return words.startsWith(ours) ? words.substring(ours.length()) : words;
    }

    /// The calling thread waits.
    void waiting(@Nullable Awaits what) {
        StatusFile opened = open();
        if (opened != null) {
            opened.waits(rank, WaitText.of(Thread.currentThread(), what == null ? "" : what.details()));
        }
    }

    /// It runs again.
    void resumed() {
        if (file != null) {
            file.runs(rank);
        }
    }

    private @Nullable StatusFile open() {
        if (file == null && !failed) {
            try {
                file = StatusFile.open(path).orElse(null);
            } catch (IOException gone) {
                // The job goes on without, and isn't seen from outside.
            }
            failed = file == null;
        }
        return file;
    }
}
