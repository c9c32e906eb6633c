package org.jmpi.internal.memory;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A copy whose result goes to memory, past the caches of the core that makes it.
///
/// For memory whose lines another core read last: an ordinary store has to take each line from there first, a round trip
/// where the two share no cache (3 GB/s instead of 15 to 30, docs/design.md section 4). Where they share one, an ordinary
/// copy is faster. [PieceCopy] finds out.
///
/// The JVM has no such stores, so the loop is 59 bytes of machine code, in a page of its own that is never writable and
/// executable at once. Absent, see [#isAvailable], on processors other than x86-64, and where the system allows no such page.
final class StreamingCopy {
    /// The loop writes whole lines, at multiples of it.
    private static final int LINE = 64;
    private static final long PAGE = 4096;
    /// In the System V calling convention: `void f(const char *base, long offset, char *target, long bytes)`.
    private static final String LOOP = """
            4801f7      add    rdi, rsi
            f30f6f07    movdqu xmm0, [rdi]          ; 1:
            f30f6f4f10  movdqu xmm1, [rdi + 16]
            f30f6f5720  movdqu xmm2, [rdi + 32]
            f30f6f5f30  movdqu xmm3, [rdi + 48]
            660fe702    movntdq [rdx], xmm0
            660fe74a10  movntdq [rdx + 16], xmm1
            660fe75220  movntdq [rdx + 32], xmm2
            660fe75a30  movntdq [rdx + 48], xmm3
            4883c740    add    rdi, 64
            4883c240    add    rdx, 64
            4883e940    sub    rcx, 64
            75cc        jne    1b
            0faef8      sfence                      ; ahead of the release store that tells of the bytes
            c3          ret
            """;

    private static final @Nullable MethodHandle COPY = handle();

    private StreamingCopy() {
    }

    /// Whether this machine has it.
    static boolean isAvailable() {
        return COPY != null;
    }

    private static @Nullable MethodHandle handle() {
        Linux linux = Linux.get().orElse(null);
        if (linux == null || !linux.isX86()) {
            return null;
        }
        long page = linux.mapPrivate(PAGE);
        if (page < 0) {
            return null;
        }
        byte[] code = code();
        MemorySegment.copy(MemorySegment.ofArray(code), 0, Native.MEMORY, page, code.length);
        if (linux.protectCode(page, PAGE) < 0) {
            linux.unmap(page, PAGE);
            return null;
        }
        return link(page);
    }

    private static byte[] code() {
        StringBuilder digits = new StringBuilder();
        LOOP.lines().forEach(line -> digits.append(line, 0, line.indexOf(' ')));
        return HexFormat.of().parseHex(digits);
    }

    @SuppressWarnings("restricted")
    private static MethodHandle link(long page) {
        FunctionDescriptor shape = FunctionDescriptor.ofVoid(ValueLayout.ADDRESS, ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG);
        // critical: arrays are read where they stand, and the collector waits for a piece at most
        return Linker.nativeLinker()
                .downcallHandle(MemorySegment.ofAddress(page), shape, Linker.Option.critical(true));
    }

    /// Copy bytes from a segment to an address, and make them visible ahead of any later store. Pieces of a MiB at most:
    /// a collection of garbage waits for the call.
    ///
    /// @throws IndexOutOfBoundsException if the range isn't in the source
    /// @throws IllegalStateException     if the source was closed
    static void copy(MemorySegment source, long offset, long target, long length) {
        Objects.checkFromIndexSize(offset, length, source.byteSize());
        long lead = Math.min(-target & LINE - 1, length);
        long lines = length - lead & -LINE;
        long done = lead + lines;
        if (lead > 0) {
            MemorySegment.copy(source, offset, Native.MEMORY, target, lead);
        }
        if (lines > 0) {
            call(source, offset + lead, target + lead, lines);
        }
        if (done < length) {
            MemorySegment.copy(source, offset + done, Native.MEMORY, target + done, length - done);
        }
    }

    private static void call(MemorySegment source, long offset, long target, long bytes) {
        try {
            Objects.requireNonNull(COPY).invokeExact(source, offset, target, bytes);
        } catch (RuntimeException e) { // the memory was closed
            throw e;
        } catch (Throwable t) {
            throw new AssertionError("copy could not be made: bytes=" + bytes, t);
        }
    }
}
