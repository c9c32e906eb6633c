package org.jmpi.internal.memory;

import java.lang.foreign.MemorySegment;

/// The memory of other processes on the host, as far as it may be read.
@FunctionalInterface
public interface RemoteMemory {

    /// Copy another process's memory; bytes copied, maybe fewer than asked for, or minus errno.
    ///
    /// @param iovecs 32 bytes of scratch
    long processVmRead(long pid, long remote, long local, long length, MemorySegment iovecs);
}
