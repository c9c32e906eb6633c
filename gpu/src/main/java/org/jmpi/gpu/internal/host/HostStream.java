package org.jmpi.gpu.internal.host;

import java.lang.foreign.MemorySegment;
import org.jmpi.gpu.internal.backend.BackendEvent;
import org.jmpi.gpu.internal.backend.BackendMemory;
import org.jmpi.gpu.internal.backend.BackendStream;
import org.jmpi.gpu.internal.backend.Rows;

/// Does everything within the call, so it has nothing to order and nothing to wait for.
final class HostStream implements BackendStream {
    private static final BackendEvent REACHED = new BackendEvent() {
        @Override
        public boolean isComplete() {
            return true;
        }

        @Override
        public void await() {
            // It was reached when it was made.
        }

        @Override
        public void close() {
            // It holds nothing.
        }
    };

    @Override
    public void write(MemorySegment host, BackendMemory memory, Rows rows, boolean wait) {
        MemorySegment own = segment(memory);
        for (long i = 0; i < rows.count(); i++) {
            MemorySegment.copy(host, rows.hostAt() + i * rows.hostStride(), own, rows.at() + i * rows.stride(),
                    rows.length());
        }
    }

    @Override
    public void read(BackendMemory memory, MemorySegment host, Rows rows, boolean wait) {
        MemorySegment own = segment(memory);
        for (long i = 0; i < rows.count(); i++) {
            MemorySegment.copy(own, rows.at() + i * rows.stride(), host, rows.hostAt() + i * rows.hostStride(),
                    rows.length());
        }
    }

    @Override
    public void copy(BackendMemory from, long at, BackendMemory to, long toAt, long bytes) {
        MemorySegment.copy(segment(from), at, segment(to), toAt, bytes);
    }

    private static MemorySegment segment(BackendMemory memory) {
        return ((HostMemory) memory).segment();
    }

    @Override
    public BackendEvent mark() {
        return REACHED;
    }

    @Override
    public void waitFor(BackendEvent event) {
        // It was reached when it was made.
    }

    @Override
    public void synchronise() {
        // All is done.
    }

    @Override
    public void close() {
        // It holds nothing.
    }
}
