package org.jmpi.internal.bootstrap;

import java.io.IOException;
import java.nio.file.Path;
import org.jmpi.internal.progress.Awaits;
import org.jmpi.internal.status.StatusFile;
import org.jspecify.annotations.Nullable;

/// Writes this rank's long waits into its job's [StatusFile], which is opened with the first of them.
///
/// Called by the thread that polls, of which there is one at a time.
final class StatusReport {
    private final Path path;
    private final int rank;
    private @Nullable StatusFile file;
    private boolean failed;

    StatusReport(Path path, int rank) {
        this.path = path;
        this.rank = rank;
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
