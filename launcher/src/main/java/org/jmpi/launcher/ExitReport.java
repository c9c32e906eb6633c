package org.jmpi.launcher;

/// The one line about why a job failed.
final class ExitReport {
    private ExitReport() {
    }

    /// Say which rank failed, how, and what became of the others.
    ///
    /// @param outcome a failure
    /// @param pid     process number of the failed rank; without meaning where the outcome has no rank
    /// @param host    name of its host
    /// @param ended   how many other ranks still ran and were ended
    static String of(Outcome outcome, long pid, String host, int ended) {
        String others = others(ended, outcome.rank() >= 0);
        if (outcome.rank() < 0) {
            return outcome.reason() + others;
        }
        return "rank " + outcome.rank() + " (pid " + pid + ") on " + host + " failed: " + outcome.reason() + others;
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
