package org.jmpi.gpu.internal.cuda;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/// Native memory that a thread has once: where the driver writes results, and where a launch's arguments stand.
final class Scratch {
    private static final ThreadLocal<Scratch> OF_THREAD = ThreadLocal.withInitial(Scratch::new);
    private static final int RESULT = 256;
    /// The driver takes 4 KiB of arguments at most.
    private static final int ARGUMENTS = 512;

    private final MemorySegment result;
    private final MemorySegment values;
    private final MemorySegment pointers;

    private Scratch() {
        Arena arena = Arena.ofAuto();
        result = arena.allocate(RESULT, Long.BYTES);
        values = arena.allocate(ValueLayout.JAVA_LONG, ARGUMENTS);
        pointers = arena.allocate(ValueLayout.JAVA_LONG, ARGUMENTS);
        for (int i = 0; i < ARGUMENTS; i++) {
            pointers.setAtIndex(ValueLayout.JAVA_LONG, i, values.address() + (long) i * Long.BYTES);
        }
    }

    /// This thread's.
    static Scratch get() {
        return OF_THREAD.get();
    }

    /// Where a call may write a result of up to 256 bytes.
    long result() {
        return result.address();
    }

    /// The result as a number of 8 bytes.
    long asLong() {
        return result.get(ValueLayout.JAVA_LONG, 0);
    }

    /// The result as a number of 4 bytes.
    int asInt() {
        return result.get(ValueLayout.JAVA_INT, 0);
    }

    /// The result as the text that it holds.
    String asText() {
        return result.getString(0, StandardCharsets.UTF_8);
    }

    /// The memory itself, for structures.
    MemorySegment structure() {
        return result;
    }

    /// Where arguments are put: each in 8 bytes of its own.
    MemorySegment values() {
        return values;
    }

    /// Address of the array that has each argument's address.
    long arguments() {
        return pointers.address();
    }
}
