package org.jmpi.internal.bootstrap;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.internal.check.RankChecks;
import org.jmpi.internal.check.Resource;
import org.jmpi.internal.check.Resource.Kind;
import org.jmpi.internal.memory.Linux;
import org.jmpi.internal.memory.SharedMemory;
import org.jmpi.internal.protocol.Engine;
import org.jspecify.annotations.Nullable;

/// The memory a rank has allocated through its `Mpi`: shared where another rank could map it, else native.
final class Allocations {
    private static final int ALIGNMENT = 64;
    private static final long PAGE = 4096;

    /// One live allocation.
    private record Allocation(Arena arena, long bytes, Resource resource) {
    }

    private final Map<Long, Allocation> live = new HashMap<>();
    private final Engine engine;
    private final RankChecks checks;
    private final @Nullable Linux linux;

    /// @param shares whether a rank on this host can map this one's memory
    Allocations(Engine engine, boolean shares, RankChecks checks) {
        this.engine = engine;
        this.checks = checks;
        linux = shares ? Linux.get().orElse(null) : null;
    }

    synchronized MemorySegment allocate(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("size is negative: bytes=" + bytes + "; pass 0 or more");
        }
        Arena arena = Arena.ofShared();
        try {
            long length = Math.max(1, bytes);
            MemorySegment memory = linux == null ? arena.allocate(length, ALIGNMENT) : share(linux, arena, length);
            live.put(memory.address(), new Allocation(arena, bytes, checks.given(Kind.MEMORY, "allocate")));
            return memory.asSlice(0, bytes);
        } catch (OutOfMemoryError e) {
            arena.close();
            throw new MpiException(ErrorClass.NO_MEM, "no native memory: wanted=" + bytes
                    + " bytes; allocate less, or raise the machine's or container's memory limit", e);
        } catch (MpiException e) {
            arena.close();
            throw e;
        }
    }

    @SuppressWarnings("restricted")
    private MemorySegment share(Linux calls, Arena arena, long bytes) {
        SharedMemory shared = SharedMemory.create(calls, (bytes + PAGE - 1) & -PAGE);
        try {
            shared.reserve(0, shared.length());
        } catch (MpiException e) {
            shared.close();
            throw e;
        }
        engine.share(shared.address(), shared.length(), shared.fd());
        return MemorySegment.ofAddress(shared.address()).reinterpret(bytes, arena, segment -> {
            engine.unshare(shared.address());
            shared.close();
        });
    }

    synchronized void free(MemorySegment memory) {
        Allocation allocation = live.get(memory.address());
        if (allocation == null || allocation.bytes != memory.byteSize()) {
            throw new IllegalArgumentException("memory is no live allocation: address=" + memory.address() + ", bytes="
                    + memory.byteSize() + "; pass the segment that allocate() gave, once");
        }
        if (engine.isSendingFrom(memory.address(), memory.byteSize())) {
            throw new IllegalStateException("memory is in use: a send from it is under way, bytes=" + memory.byteSize()
                    + "; complete the send first");
        }
        Allocation ignored = live.remove(memory.address());
        allocation.resource.release();
        allocation.arena.close();
    }

    synchronized void close() {
        live.values().forEach(allocation -> allocation.arena.close());
        live.clear();
    }
}
