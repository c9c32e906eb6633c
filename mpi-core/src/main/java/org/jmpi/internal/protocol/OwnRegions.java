package org.jmpi.internal.protocol;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The shared memory this rank has allocated, which ranks on the host may map and read in place. Thread-safe; finding
/// allocates nothing and takes no lock.
final class OwnRegions {

    /// One allocation.
    ///
    /// @param id     number, never given twice
    /// @param base   first byte in this process
    /// @param length length in bytes
    /// @param fd     descriptor in this process
    /// @param told   peers that know of it, by rank; each guarded by its peer's lock
    record Region(int id, long base, long length, int fd, boolean[] told) {
    }

    private final int ranks;
    private int ids;
    /// By ascending base; replaced, never changed.
    private volatile Region[] regions = {};

    OwnRegions(int ranks) {
        this.ranks = ranks;
    }

    synchronized void add(long base, long length, int fd) {
        Region[] old = regions;
        int index = below(old, base) + 1;
        Region[] all = Arrays.copyOf(old, old.length + 1);
        System.arraycopy(old, index, all, index + 1, old.length - index);
        all[index] = new Region(++ids, base, length, fd, new boolean[ranks]);
        regions = all;
    }

    @Nullable
    synchronized Region remove(long base) {
        Region[] old = regions;
        int index = below(old, base);
        if (index < 0 || old[index].base != base) {
            return null;
        }
        Region[] rest = Arrays.copyOf(old, old.length - 1);
        System.arraycopy(old, index + 1, rest, index, rest.length - index);
        regions = rest;
        return old[index];
    }

    /// The region that holds all of a range, or null.
    @Nullable
    Region find(long address, long length) {
        Region[] all = regions;
        int index = below(all, address);
        return index >= 0 && address + length <= all[index].base + all[index].length ? all[index] : null;
    }

    /// Index of the last region that begins at an address or below, or -1.
    private static int below(Region[] all, long address) {
        int from = 0;
        int to = all.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (all[middle].base <= address) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from - 1;
    }
}
