package org.jmpi.samples.defects;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of a program.
///
/// @param failedRank which failed first, or -1
/// @param failure    its exception, or null
/// @param warnings   lines that jmpi logged
public record Outcome(int failedRank, @Nullable Throwable failure, List<String> warnings) {

    /// Check that no rank failed.
    void succeeded() {
        if (failure != null) {
            throw new AssertionError("rank " + failedRank + " failed: " + failure, failure);
        }
    }
}
