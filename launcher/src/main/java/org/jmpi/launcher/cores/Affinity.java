package org.jmpi.launcher.cores;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.BitSet;
import java.util.Optional;
import org.jmpi.internal.memory.Linux;

/// The calling thread's processors, which processes inherit that it makes (`sched_setaffinity(2)`). Linux only.
public final class Affinity {
    /// Room for 8,192 processors, the most that Linux has.
    private static final int MASK_BYTES = 1024;

    private final Linux linux;

    private Affinity(Linux linux) {
        this.linux = linux;
    }

    /// Access to them; empty where the system has no such call.
    public static Optional<Affinity> get() {
        return Linux.get().map(Affinity::new);
    }

    /// The numbers of the processors that this thread may use; empty where the system doesn't tell.
    public BitSet processors() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment mask = arena.allocate(MASK_BYTES);
            int bytes = linux.schedGetaffinity(mask.address(), MASK_BYTES);
            return bytes <= 0 ? new BitSet() : BitSet.valueOf(mask.asSlice(0, bytes).toArray(JAVA_BYTE));
        }
    }

    /// Have this thread use these alone; whether the system allows it.
    public boolean set(BitSet processors) {
        try (Arena arena = Arena.ofConfined()) {
            byte[] bits = processors.toByteArray();
            MemorySegment mask = arena.allocate(MASK_BYTES);
            MemorySegment.copy(bits, 0, mask, JAVA_BYTE, 0, bits.length);
            return linux.schedSetaffinity(mask.address(), MASK_BYTES) == 0;
        }
    }
}
