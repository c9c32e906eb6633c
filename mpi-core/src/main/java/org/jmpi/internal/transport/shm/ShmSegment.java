package org.jmpi.internal.transport.shm;

import java.lang.foreign.Arena;
import java.util.Optional;
import org.jmpi.internal.memory.Linux;
import org.jmpi.internal.memory.Native;
import org.jmpi.internal.memory.SharedMemory;
import org.jspecify.annotations.Nullable;

/// The memory that the ranks of one host meet in, as one rank sees it: shared between processes, or private to this one.
public final class ShmSegment implements AutoCloseable {
    private final ShmLayout layout;
    private final @Nullable SharedMemory shared;
    private final @Nullable Arena arena;
    private final long base;

    private ShmSegment(ShmLayout layout, @Nullable SharedMemory shared, @Nullable Arena arena, long base) {
        this.layout = layout;
        this.shared = shared;
        this.arena = arena;
        this.base = base;
    }

    /// Make the segment that other processes will attach to.
    ///
    /// @param ranks number of ranks on the host
    /// @throws org.jmpi.MpiException of class NO_MEM
    public static ShmSegment create(Linux linux, int ranks, long nonce) {
        ShmLayout layout = ShmLayout.forHost(ranks);
        SharedMemory memory = SharedMemory.create(linux, layout.length);
        ShmSegment segment = new ShmSegment(layout, memory, null, memory.address());
        segment.reserve(0, ShmLayout.RANKS_START);
        segment.writeHeader(nonce);
        return segment;
    }

    /// Attach to the segment of another process, or empty where that isn't possible or isn't this job's.
    public static Optional<ShmSegment> attach(Linux linux, long pid, int fd, int ranks, long nonce) {
        ShmLayout layout = ShmLayout.forHost(ranks);
        Optional<SharedMemory> memory = SharedMemory.attach(linux, pid, fd, layout.length);
        if (memory.isEmpty()) {
            return Optional.empty();
        }
        ShmSegment segment = new ShmSegment(layout, memory.get(), null, memory.get().address());
        if (!segment.hasHeader(nonce)) {
            segment.close();
            return Optional.empty();
        }
        return Optional.of(segment);
    }

    /// Memory of this process alone, for ranks that are its threads.
    public static ShmSegment inProcess(int ranks) {
        ShmLayout layout = ShmLayout.inProcess(ranks);
        Arena arena = Arena.ofShared();
        long base = arena.allocate(layout.length, 4096).address();
        ShmSegment segment = new ShmSegment(layout, null, arena, base);
        segment.writeHeader(0);
        return segment;
    }

    private void writeHeader(long nonce) {
        Native.set(base + ShmLayout.MAGIC_OFFSET, ShmLayout.MAGIC);
        Native.set(base + ShmLayout.VERSION_OFFSET, ShmLayout.VERSION);
        Native.set(base + ShmLayout.RANKS_OFFSET, layout.ranks);
        Native.setRelease(base + ShmLayout.NONCE_OFFSET, nonce);
    }

    private boolean hasHeader(long nonce) {
        return Native.getAcquire(base + ShmLayout.NONCE_OFFSET) == nonce
                && Native.get(base + ShmLayout.MAGIC_OFFSET) == ShmLayout.MAGIC
                && Native.get(base + ShmLayout.VERSION_OFFSET) == ShmLayout.VERSION
                && Native.get(base + ShmLayout.RANKS_OFFSET) == layout.ranks;
    }

    /// Announce this rank in the segment.
    public void enter(int localRank, long nonce) {
        reserve(ShmLayout.rankArea(localRank), ShmLayout.RANK_AREA);
        Native.setRelease(base + ShmLayout.rankArea(localRank), nonce);
    }

    /// Whether `localRank` announced itself with `nonce`.
    public boolean hasEntered(int localRank, long nonce) {
        return Native.getAcquire(base + ShmLayout.rankArea(localRank)) == nonce;
    }

    /// Give a range its pages before its first use.
    void reserve(long offset, long bytes) {
        if (shared != null) {
            shared.reserve(offset, bytes);
        }
    }

    ShmLayout layout() {
        return layout;
    }

    long base() {
        return base;
    }

    /// Descriptor that other processes open, or -1 for private memory.
    public int fd() {
        return shared == null ? -1 : shared.fd();
    }

    @Override
    public void close() {
        if (shared != null) {
            shared.close();
        }
        if (arena != null) {
            arena.close();
        }
    }
}
