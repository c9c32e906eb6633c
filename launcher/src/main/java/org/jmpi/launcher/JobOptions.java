package org.jmpi.launcher;

import java.nio.file.Path;
import org.jmpi.internal.deadlock.OnDeadlock;
import org.jmpi.launcher.cores.BindTo;
import org.jspecify.annotations.Nullable;

/// What holds for all programs of a job.
///
/// @param output         how the ranks' output is shown
/// @param input          who reads jmpirun's standard input
/// @param transport      `shm` or `tcp`, null to choose per pair
/// @param tls            whether connections are encrypted
/// @param bindTo         what each rank is bound to its share of
/// @param reportBindings whether to say to which
/// @param timeoutSeconds when to end the job; 0 for never
/// @param onDeadlock     what to do where ranks wait for each other for ever
/// @param dryRun         whether to show what would be started, and start nothing
/// @param verbose        whether to say what is started
record JobOptions(Output output, InputChoice input, @Nullable String transport, boolean tls, BindTo bindTo,
        boolean reportBindings, int timeoutSeconds, OnDeadlock onDeadlock, boolean dryRun, boolean verbose) {

    /// Whether anybody is to know which processors ranks get.
    boolean looksAtProcessors() {
        return bindTo != BindTo.NONE || reportBindings || dryRun;
    }

    /// How output is shown.
    ///
    /// @param tagged  whether each line starts with its rank
    /// @param stamped whether each line starts with the time
    /// @param folder  where to put a file a rank instead of showing it, or null
    record Output(boolean tagged, boolean stamped, @Nullable Path folder) {
        /// Whether a rank that is alone may write as if jmpirun weren't there.
        boolean isPlain() {
            return !tagged && !stamped && folder == null;
        }
    }
}
