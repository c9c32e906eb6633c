package org.jmpi.launcher;

/// How a job ended.
///
/// @param rank        the rank that brought the end about; -1 where it was none: all went well, or the user ended it
/// @param code        jmpirun's exit code
/// @param reason      why, in words
/// @param consequence whether the rank says that another one's failure is behind it
record Outcome(int rank, int code, String reason, boolean consequence) {
    /// All ranks ended well.
    static final Outcome SUCCESS = new Outcome(-1, ExitCodes.OK, "", false);

    /// A failure of one rank.
    static Outcome failure(int rank, int code, String reason) {
        return new Outcome(rank, code, reason, false);
    }

    /// An end that no rank is to blame for.
    static Outcome ended(int code, String reason) {
        return new Outcome(-1, code, reason, false);
    }

    /// Whether all ranks ended well.
    boolean isSuccess() {
        return code == ExitCodes.OK;
    }
}
