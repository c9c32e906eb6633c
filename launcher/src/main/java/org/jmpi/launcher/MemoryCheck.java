package org.jmpi.launcher;

import org.jmpi.launcher.doctor.HostMemory;

/// Refuses a job whose JVMs can't all have memory, before the first is started: the system would end some process or
/// other in the middle of it.
final class MemoryCheck {
    /// What a rank that only says hello takes by itself, beside what all JVMs share.
    private static final long RANK_KB = 24 << 10;
    /// Below this nobody runs out of memory by numbers alone, and looking costs a start time.
    private static final int FEW_RANKS = 32;

    private MemoryCheck() {
    }

    /// Check a number of ranks against what this host has free.
    ///
    /// @throws UsageException where it isn't enough; the message names both
    static void check(int ranks) throws UsageException {
        if (ranks > FEW_RANKS) {
            check(ranks, HostMemory.availableKib());
        }
    }

    /// @param availableKb free memory in KiB, 0 where the system doesn't tell
    static void check(int ranks, long availableKb) throws UsageException {
        long neededKb = ranks * RANK_KB;
        if (availableKb > 0 && neededKb > availableKb) {
            throw new UsageException(ranks + " ranks need " + (neededKb >> 10) + " MiB of memory or more, and "
                    + (availableKb >> 10) + " MiB are free; start fewer ranks, or end other programs");
        }
    }
}
