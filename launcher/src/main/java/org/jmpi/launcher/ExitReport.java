package org.jmpi.launcher;

import org.jspecify.annotations.Nullable;

/// The one line about why a job failed.
final class ExitReport {
    private ExitReport() {
    }

    /// Say which rank failed, how, and what became of the others.
    ///
    /// @param outcome a failure
    /// @param failed  the failed rank; null where the outcome has none
    /// @param ended   how many other ranks still ran and were ended
    static String of(Outcome outcome, @Nullable RankProcess failed, int ended) {
        String others = others(ended, outcome.rank() >= 0);
        if (failed == null) {
            return outcome.reason() + others;
        }
        return "rank " + outcome.rank() + " (pid " + failed.process().pid() + ") on " + failed.host() + " failed: "
                + outcome.reason() + others;
    }

    private static String others(int ended, boolean beside) {
        String other = beside ? "other " : "";
        return switch (ended) {
            case 0 -> "";
            case 1 -> "; the " + other + "rank" + (beside ? "" : " that ran") + " was ended";
            default -> "; the " + other + ended + " ranks were ended";
        };
    }
}
