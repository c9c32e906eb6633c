package org.jmpi.internal.protocol;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jmpi.internal.memory.Linux;
import org.jmpi.internal.memory.Native;
import org.jmpi.internal.memory.RemoteMemory;

/// Reads other processes' memory on this host by `process_vm_readv`. Polling thread only.
///
/// In pieces of at most [#PIECE], since a downcall holds up every safepoint while it runs.
public final class MemoryReader {
    private static final System.Logger LOG = System.getLogger("org.jmpi.shm");

    /// No length that decides.
    public static final long MEASURE = -1;
    /// A length that no message has.
    public static final long NEVER = Long.MAX_VALUE;
    /// Longest piece in bytes.
    static final long PIECE = 1 << 20;
    private final RemoteMemory memory;
    private final long[] pids;
    private final long alwaysFrom;
    private final long busyFrom;
    private final MemorySegment scratch = Arena.ofAuto().allocate(8, 8);
    private final MemorySegment iovecs = Arena.ofAuto().allocate(32, 8);

    /// @param memory     the system's call
    /// @param pids       process id of each world rank whose memory can be read, 0 for the others
    /// @param alwaysFrom length of the shortest message that is read in any case, in bytes; [#MEASURE] to go by what reading
    ///     and sending take
    /// @param busyFrom   the same while this rank is sending long messages itself
    public MemoryReader(RemoteMemory memory, long[] pids, long alwaysFrom, long busyFrom) {
        this.memory = memory;
        this.pids = pids.clone();
        this.alwaysFrom = alwaysFrom;
        this.busyFrom = busyFrom;
    }

    /// Try to read `expected` at an address of a rank's memory; without success it is never tried again.
    public void probe(int rank, long address, long expected) {
        long word = scratch.address();
        long got = memory.processVmRead(pids[rank], address, word, Long.BYTES, iovecs);
        if (got != Long.BYTES || Native.get(word) != expected) {
            giveUp(rank, got < 0 ? -got : 0);
        }
    }

    /// Length of the shortest message that is read in any case, in bytes, or [#MEASURE].
    ///
    /// @param busy whether this rank is sending long messages itself
    long alwaysFrom(boolean busy) {
        return busy ? busyFrom : alwaysFrom;
    }

    /// Whether a rank's memory can be read.
    public boolean canRead(int rank) {
        return pids[rank] != 0;
    }

    /// Read bytes; how many came, or minus errno.
    long read(int rank, long remote, long local, long length) {
        return memory.processVmRead(pids[rank], remote, local, Math.min(length, PIECE), iovecs);
    }

    /// Never try `rank` again, and say why, but where its process has ended: that is told by others.
    ///
    /// @param errno what the system answered, 0 where it read something else than stands there
    void giveUp(int rank, long errno) {
        if (errno != Linux.ESRCH) {
            LOG.log(System.Logger.Level.INFO, "process_vm_readv refused: rank={0}, errno={1}; messages from there are"
                    + " copied through shared memory instead (in a container, --cap-add=SYS_PTRACE allows it)", rank,
                    errno);
        }
        pids[rank] = 0;
    }
}
