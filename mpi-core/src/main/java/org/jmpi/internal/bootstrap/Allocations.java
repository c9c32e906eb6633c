package org.jmpi.internal.bootstrap;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;

/// The memory a rank has allocated through its `Mpi`.
final class Allocations {
    private static final int ALIGNMENT = 64;

    /// One live allocation.
    private record Allocation(Arena arena, long bytes) {
    }

    private final Map<Long, Allocation> live = new HashMap<>();

    synchronized MemorySegment allocate(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("size is negative: bytes=" + bytes + "; pass 0 or more");
        }
        Arena arena = Arena.ofShared();
        try {
            MemorySegment memory = arena.allocate(Math.max(1, bytes), ALIGNMENT);
            live.put(memory.address(), new Allocation(arena, bytes));
            return memory.asSlice(0, bytes);
        } catch (OutOfMemoryError e) {
            arena.close();
            throw new MpiException(ErrorClass.NO_MEM, "no native memory: wanted=" + bytes
                    + " bytes; allocate less, or raise the machine's or container's memory limit", e);
        }
    }

    synchronized void free(MemorySegment memory) {
        Allocation allocation = live.get(memory.address());
        if (allocation == null || allocation.bytes != memory.byteSize()) {
            throw new IllegalArgumentException("memory is no live allocation: address=" + memory.address() + ", bytes="
                    + memory.byteSize() + "; pass the segment that allocate() gave, once");
        }
        Allocation ignored = live.remove(memory.address());
        allocation.arena.close();
    }

    synchronized void close() {
        live.values().forEach(allocation -> allocation.arena.close());
        live.clear();
    }
}
