package org.jmpi.internal.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmpi.internal.memory.Linux;
import org.jmpi.internal.memory.SharedMemory;
import org.jspecify.annotations.Nullable;

/// The shared memory that other ranks have told this one of; mapped at first use. Called with the engine lock held.
public final class RemoteRegions {

    /// One allocation of another rank.
    private static final class Region {
        final int id;
        final long base;
        final long length;
        final int fd;
        @Nullable SharedMemory mapping;
        boolean refused;

        Region(int id, long base, long length, int fd) {
            this.id = id;
            this.base = base;
            this.length = length;
            this.fd = fd;
        }

        /// Returns true.
        boolean unmap() {
            if (mapping != null) {
                mapping.close();
            }
            return true;
        }
    }

    private final @Nullable Linux linux;
    private final long[] pids;
    private final List<List<Region>> byRank = new ArrayList<>();

    /// @param pids process id of each world rank
    public RemoteRegions(@Nullable Linux linux, long[] pids) {
        this.linux = linux;
        this.pids = pids.clone();
        for (int rank = 0; rank < pids.length; rank++) {
            byRank.add(new ArrayList<>(0));
        }
    }

    void add(int rank, int id, long base, long length, int fd) {
        byRank.get(rank).add(new Region(id, base, length, fd));
    }

    /// Unmap a region. Its owner frees none that it is sending from, so nothing is being copied out of it.
    void remove(int rank, int id) {
        byRank.get(rank).removeIf(region -> region.id == id && region.unmap());
    }

    /// Where a range of a rank's memory is mapped here, or 0 where it isn't shared or can't be mapped.
    long local(int rank, long address, long length) {
        List<Region> regions = byRank.get(rank);
        for (int i = regions.size() - 1; i >= 0; i--) {
            Region region = regions.get(i);
            if (address >= region.base && address + length <= region.base + region.length) {
                SharedMemory mapping = mapped(region, rank);
                return mapping == null ? 0 : mapping.address() + address - region.base;
            }
        }
        return 0;
    }

    private @Nullable SharedMemory mapped(Region region, int rank) {
        if (region.mapping == null && !region.refused && linux != null) {
            Optional<SharedMemory> mapping = SharedMemory.attach(linux, pids[rank], region.fd, region.length);
            region.mapping = mapping.orElse(null);
            region.refused = mapping.isEmpty();
        }
        return region.mapping;
    }

    /// Unmap everything.
    void close() {
        for (List<Region> regions : byRank) {
            regions.removeIf(Region::unmap);
        }
    }
}
