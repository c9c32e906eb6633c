package org.jmpi.internal.memory;

import java.util.Optional;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;

/// Memory that other processes on the host can map: a `memfd`, opened by them as `/proc/PID/fd/N`. It has no name that
/// could be left behind and doesn't count against `/dev/shm`.
public final class SharedMemory implements AutoCloseable {
    private final Linux linux;
    private final int fd;
    private final long address;
    private final long length;
    private boolean closed;

    private SharedMemory(Linux linux, int fd, long address, long length) {
        this.linux = linux;
        this.fd = fd;
        this.address = address;
        this.length = length;
    }

    /// Make and map `length` bytes of zeroes; pages come at first use or by [#reserve].
    ///
    /// @throws MpiException of class NO_MEM
    public static SharedMemory create(Linux linux, long length) {
        int fd = linux.memfdCreate("jmpi");
        if (fd < 0) {
            throw refused("memfd_create", length, -fd);
        }
        int error = linux.ftruncate(fd, length);
        long address = error < 0 ? error : linux.mapShared(fd, length);
        if (address < 0 && address > -4096) {
            linux.close(fd);
            throw refused("mmap", length, (int) -address);
        }
        return new SharedMemory(linux, fd, address, length);
    }

    /// Map what another process made, or empty where this process may not or cannot.
    public static Optional<SharedMemory> attach(Linux linux, long pid, int remoteFd, long length) {
        int fd = linux.open("/proc/" + pid + "/fd/" + remoteFd);
        if (fd < 0) {
            return Optional.empty();
        }
        long address = linux.mapShared(fd, length);
        if (address < 0 && address > -4096) {
            linux.close(fd);
            return Optional.empty();
        }
        return Optional.of(new SharedMemory(linux, fd, address, length));
    }

    /// Give a range its pages now: a store to a page that can't be had would fail in the middle of a send.
    ///
    /// @throws MpiException of class NO_MEM with the bytes wanted and the cure
    public void reserve(long offset, long bytes) {
        int error = linux.fallocate(fd, offset, bytes);
        if (error < 0) {
            throw refused("fallocate", bytes, -error);
        }
    }

    private static MpiException refused(String call, long bytes, int errno) {
        return new MpiException(ErrorClass.NO_MEM, "no shared memory: call=" + call + ", wanted=" + bytes
                + " bytes, errno=" + errno
                + "; free memory, raise the container's memory limit, or use --transport tcp");
    }

    /// First byte in this process.
    public long address() {
        return address;
    }

    /// Length in bytes.
    public long length() {
        return length;
    }

    /// Descriptor in this process.
    public int fd() {
        return fd;
    }

    /// Unmap and close; idempotent. Nothing may use the address afterwards.
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            linux.unmap(address, length);
            linux.close(fd);
        }
    }
}
