package org.jmpi.gpu.internal.cuda;

import java.lang.foreign.MemorySegment;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Memory of other processes that this device has opened, kept since opening takes longer than most copies. Thread-safe.
///
/// A mapping outlives what it maps, so the oldest are closed when there are many, and one is closed when its process has
/// put other memory at its address.
final class IpcMappings {
    private static final System.Logger LOG = System.getLogger("org.jmpi.gpu");
    private static final int MOST = 64;
    private static final Opened REFUSED = new Opened(0, 0);

    private final CudaContext context;
    private final Map<IpcDescription.Key, Opened> opened = new LinkedHashMap<>(MOST, 1, true);

    /// @param there pointer in its own process
    /// @param here  pointer in this one, 0 where it can't be opened
    private record Opened(long there, long here) {
    }

    IpcMappings(CudaContext context) {
        this.context = context;
    }

    /// The memory that a description is of, or null where it can't be opened.
    synchronized @Nullable CudaMemory open(MemorySegment description) {
        IpcDescription.Key key = IpcDescription.key(description);
        Opened known = opened.get(key);
        if (known == null) {
            makeRoom(key, IpcDescription.pointer(description));
            known = openNew(description);
            opened.put(key, known);
        }
        return known.here() == 0 ? null : CudaMemory.foreign(context, known.here());
    }

    private Opened openNew(MemorySegment description) {
        context.use();
        Scratch scratch = Scratch.get();
        int result = Driver.open(scratch.result(), IpcDescription.handle(description));
        if (result != Result.SUCCESS) {
            LOG.log(System.Logger.Level.INFO,
                    "another rank''s device memory can''t be opened: status={0}; messages from"
                            + " there go through the host",
                    Result.text(result));
            return REFUSED;
        }
        return new Opened(IpcDescription.pointer(description), scratch.asLong());
    }

    private void makeRoom(IpcDescription.Key key, long there) {
        opened.entrySet()
                .removeIf(entry -> entry.getKey().process() == key.process()
                        && entry.getValue().there() == there && close(entry.getValue()));
        if (opened.size() >= MOST) {
            var oldest = opened.entrySet().iterator();
            boolean ignored = close(oldest.next().getValue());
            oldest.remove();
        }
    }

    /// Returns true.
    private boolean close(Opened mapping) {
        if (mapping.here() != 0) {
            context.use();
            Result.check(Driver.IPC_CLOSE.call(mapping.here()), "cuIpcCloseMemHandle");
        }
        return true;
    }

    /// Close all.
    synchronized void close() {
        opened.values().forEach(this::close);
        opened.clear();
    }
}
