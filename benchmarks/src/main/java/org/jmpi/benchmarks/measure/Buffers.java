package org.jmpi.benchmarks.measure;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jmpi.Buf;
import org.jmpi.Datatype;
import org.jmpi.Mpi;
import org.jmpi.benchmarks.options.Memory;

/// Memory of one kind, every byte of it written once before it is measured with. Lives as long as the job's membership.
public final class Buffers {
    private static final long PAGE = 4096;
    private static final byte FILL = 0x5a;

    private final Mpi mpi;
    private final Memory kind;

    /// @param kind where all of it lies
    public Buffers(Mpi mpi, Memory kind) {
        this.mpi = mpi;
        this.kind = kind;
    }

    /// Memory for the largest message of a benchmark, out of which [#part] cuts smaller ones.
    public MemorySegment memory(long bytes) {
        MemorySegment memory = switch (kind) {
            case HEAP -> MemorySegment.ofArray(new double[Math.toIntExact((bytes + Double.BYTES - 1) / Double.BYTES)]);
            case NATIVE -> Arena.ofAuto().allocate(bytes, PAGE);
            case SHARED -> mpi.allocate(bytes);
        };
        return memory.fill(FILL);
    }

    /// The first bytes of some memory: doubles where it is an array of them and they come out even, else bytes.
    public static Buf part(MemorySegment memory, long bytes) {
        if (bytes > 0 && bytes % Double.BYTES == 0 && memory.heapBase().orElse(null) instanceof double[] array) {
            return Buf.of(array, 0, (int) (bytes / Double.BYTES));
        }
        return Buf.of(memory.asSlice(0, bytes), Datatype.BYTE, bytes);
    }

    /// The first doubles of some memory.
    ///
    /// @param bytes a multiple of eight
    public static Buf doubles(MemorySegment memory, long bytes) {
        long count = bytes / Double.BYTES;
        return memory.heapBase().orElse(null) instanceof double[] array ? Buf.of(array, 0, Math.toIntExact(count))
                : Buf.of(memory, Datatype.DOUBLE, count);
    }

    /// A message of its own.
    public Buf message(long bytes) {
        return part(memory(Math.max(1, bytes)), bytes);
    }
}
