package org.jmpi.gpu.internal.device;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import org.jmpi.spi.DirectPayload;

/// Memory by which one rank's driver hands a message over to another's: pieces in turn in a few slots, so that one is copied
/// out while the next one is copied in. What a slot holds is told by the number of its piece, counted from 1.
///
/// ```
/// 0        64                   128                  192      4096
/// │ wanted │ in slot 0, 1, 2, 3 │ out of slot 0, … 3 │ failed │ slots of 512 KiB
/// ```
///
/// The receiver writes "wanted" and "out of", the sender all else; each has a line of its own.
record Belt(MemorySegment memory) {
    /// Bytes of a piece.
    static final long PIECE = 512 << 10;

    private static final int SLOTS = 4;
    private static final long WANTED = 0;
    private static final long FAILED = 192;
    private static final long IN = 64;
    private static final long OUT = 128;
    private static final VarHandle WORD = ValueLayout.JAVA_LONG.varHandle();

    /// How many pieces a message has.
    static long pieces(long length) {
        return Math.ceilDiv(length, PIECE);
    }

    /// Bytes of a piece of a message.
    static long bytes(long piece, long length) {
        return Math.min(PIECE, length - piece * PIECE);
    }

    /// Where a piece lies in the memory.
    static long at(long piece) {
        return DirectPayload.BELT_HEAD + piece % SLOTS * PIECE;
    }

    private static long word(long line, long piece) {
        return line + piece % SLOTS * Long.BYTES;
    }

    private boolean has(long place, long value) {
        return (long) WORD.getAcquire(memory, place) == value;
    }

    /// The receiver takes the message from here.
    void want() {
        WORD.setRelease(memory, WANTED, 1L);
    }

    boolean isWanted() {
        return has(WANTED, 1);
    }

    /// The sender gives up.
    void fail() {
        WORD.setRelease(memory, FAILED, 1L);
    }

    boolean hasFailed() {
        return has(FAILED, 1);
    }

    /// Whether the slot of a piece is free for it.
    boolean hasRoom(long piece) {
        return piece < SLOTS || has(word(OUT, piece), piece - SLOTS + 1);
    }

    /// A piece stands in its slot.
    void put(long piece) {
        WORD.setRelease(memory, word(IN, piece), piece + 1);
    }

    boolean holds(long piece) {
        return has(word(IN, piece), piece + 1);
    }

    /// A piece was copied out of its slot.
    void take(long piece) {
        WORD.setRelease(memory, word(OUT, piece), piece + 1);
    }
}
