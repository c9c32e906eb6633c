package org.jmpi.launcher;

import java.lang.ProcessBuilder.Redirect;

/// Who reads jmpirun's standard input; the others find theirs empty.
///
/// @param rank the rank that reads it, [#EVERY_RANK] or [#NO_RANK]
record InputChoice(int rank) {
    private static final int EVERY_RANK = -1;
    private static final int NO_RANK = -2;

    /// A copy of it goes to each rank.
    static final InputChoice ALL = new InputChoice(EVERY_RANK);
    /// Nobody reads it.
    static final InputChoice NONE = new InputChoice(NO_RANK);

    /// Read what `--stdin` says.
    ///
    /// @param text  `all`, `none` or a rank
    /// @param ranks number of ranks of the job
    static InputChoice of(String text, int ranks) throws UsageException {
        if (text.equals("all")) {
            return ALL;
        }
        if (text.equals("none")) {
            return NONE;
        }
        try {
            int rank = Integer.parseInt(text);
            if (rank >= 0 && rank < ranks) {
                return new InputChoice(rank);
            }
        } catch (NumberFormatException notANumber) {
            // The same message serves below.
        }
        throw new UsageException("--stdin " + text + " is no rank of this job; give all, none or a number of 0 to "
                + (ranks - 1));
    }

    /// Whether a rank reads it as it is.
    boolean isFor(int other) {
        return rank == other;
    }

    /// What the input of a rank on this host is.
    Redirect redirect(int other) {
        if (isCopied()) {
            return Redirect.PIPE;
        }
        return isFor(other) ? Redirect.INHERIT : Spawner.noInput();
    }

    /// Whether each rank gets a copy.
    boolean isCopied() {
        return rank == EVERY_RANK;
    }
}
