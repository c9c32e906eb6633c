package org.jmpi.internal.datatype;

import java.lang.foreign.MemorySegment;
import org.jmpi.spi.MemoryKind;
import org.jspecify.annotations.Nullable;

/// Memory of a segment: an array, or native memory of an arena.
///
/// Progress runs in threads that a confined arena wouldn't let in, so native memory is used by its raw
/// address. The user's segment is kept: it holds the memory, and its scope tells whether it is still there.
final class SegmentMemory extends HostMemory {
    private static final Object NATIVE = new Object();

    private final MemorySegment user;
    private final MemorySegment raw;
    private final MemorySegment.Scope scope;
    private final boolean isNative;

    /// Take a segment that is alive and that the current thread may use.
    SegmentMemory(MemorySegment user) {
        this.user = user;
        this.scope = user.scope();
        this.isNative = user.isNative();
        this.raw = isNative ? unconfined(user) : user;
    }

    /// Refuse a segment that is closed or that belongs to another thread.
    static SegmentMemory checked(MemorySegment user) {
        if (!user.scope().isAlive()) {
            throw new IllegalArgumentException("segment is closed: segment=" + user
                    + "; keep its arena open while buffers use it");
        }
        Thread current = Thread.currentThread();
        if (!user.isAccessibleBy(current)) {
            throw new IllegalArgumentException(
                    "segment belongs to another thread: segment=" + user + ", thread="
                            + current.getName() + "; allocate it from Arena.ofShared() or Arena.ofAuto()");
        }
        return new SegmentMemory(user);
    }

    private static MemorySegment unconfined(MemorySegment user) {
        MemorySegment all = MemorySegment.ofAddress(user.address()).reinterpret(user.byteSize());
        return user.isReadOnly() ? all.asReadOnly() : all;
    }

    @Override
    MemorySegment segment() {
        return raw;
    }

    @Override
    long byteSize() {
        return raw.byteSize();
    }

    @Override
    boolean readOnly() {
        return raw.isReadOnly();
    }

    @Override
    MemoryKind kind() {
        return isNative ? MemoryKind.NATIVE : MemoryKind.HEAP;
    }

    @Override
    boolean isAlive() {
        return !isNative || scope.isAlive();
    }

    @Override
    long alignment() {
        return isNative ? Long.BYTES : user.maxByteAlignment();
    }

    @Override
    @Nullable
    Object base() {
        return isNative ? NATIVE : raw.heapBase().orElse(null);
    }

    @Override
    long start() {
        return raw.address();
    }

    @Override
    Blocks blocks() {
        return isNative ? new NativeBlocks(raw) : heapBlocks(raw.heapBase().orElse(raw));
    }

    /// Loops for the array, which a read-only segment doesn't show.
    private Blocks heapBlocks(Object base) {
        return switch (base) {
            case double[] array -> new DoubleBlocks(array, raw);
            case long[] array -> new LongBlocks(array, raw);
            case int[] array -> new IntBlocks(array, raw);
            case float[] array -> new FloatBlocks(array, raw);
            case short[] array -> new ShortBlocks(array, raw);
            case char[] array -> new CharBlocks(array, raw);
            case byte[] array -> new ByteBlocks(array, raw);
            default -> new SegmentBlocks(raw);
        };
    }
}
