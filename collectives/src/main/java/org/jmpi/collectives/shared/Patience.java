package org.jmpi.collectives.shared;

import org.jmpi.ErrorClass;
import org.jmpi.MpiException;

/// Counts a task's looks in vain: now and then it asks whether the rank that it waits for is still there, for who has
/// closed never comes. Not thread-safe.
public final class Patience {
    /// Looks between two questions, less one; a power of two less one.
    private static final int MASK = 63;

    private int vain;

    /// Count a look in vain; whether it is time to ask.
    public boolean isOver() {
        return (++vain & MASK) == 0;
    }

    /// What is to be thrown where a rank is waited for that has closed its `Mpi`.
    public static MpiException closed(int rank) {
        return new MpiException(ErrorClass.PROC_CLOSED, "collective can't complete: rank " + rank
                + " has closed its Mpi; let it make the same calls before close()");
    }
}
