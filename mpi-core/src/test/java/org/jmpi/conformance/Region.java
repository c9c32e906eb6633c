package org.jmpi.conformance;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.jmpi.Buf;
import org.jmpi.Datatype;

/// A buffer between two guards. Guards and data are poisoned at first, so that a check finds every byte
/// written that shouldn't be, and every byte missing.
public final class Region {
    private static final int GUARD = 64;

    private final MemorySegment whole;
    private final long start;
    private final long bytes;

    private Region(MemorySegment whole, long start, long bytes) {
        this.whole = whole;
        this.start = start;
        this.bytes = bytes;
        poison();
    }

    /// A region of `bytes` bytes, `shift` bytes off the alignment of 64.
    static Region of(Rank me, Memory memory, Datatype element, long bytes, int shift) {
        long total = GUARD + shift + bytes + GUARD;
        MemorySegment whole = me.allocate(memory, element, (total + GUARD - 1) / GUARD * GUARD);
        return new Region(whole, GUARD + (long) shift, bytes);
    }

    /// Length of the data in bytes.
    public long bytes() {
        return bytes;
    }

    /// The data without its guards.
    public MemorySegment data() {
        return whole.asSlice(start, bytes);
    }

    /// The data as bytes.
    public Buf buf() {
        return Buf.of(data(), Datatype.BYTE, bytes);
    }

    /// `count` elements of `type` from the first data byte on.
    public Buf buf(Datatype type, long count) {
        return Buf.of(data(), type, count);
    }

    /// Poison everything again.
    public Region poison() {
        MemorySegment.copy(MemorySegment.ofArray(poison(Math.toIntExact(whole.byteSize()))), 0, whole, 0,
                whole.byteSize());
        return this;
    }

    /// Put `content` at the front of the data.
    public Region fill(byte[] content) {
        MemorySegment.copy(MemorySegment.ofArray(content), 0, whole, start, content.length);
        return this;
    }

    /// The data's bytes.
    public byte[] content() {
        byte[] copy = new byte[Math.toIntExact(bytes)];
        MemorySegment.copy(whole, start, MemorySegment.ofArray(copy), 0, bytes);
        return copy;
    }

    /// What a fresh region's data holds.
    public byte[] poisonOfData() {
        int from = Math.toIntExact(start);
        return Arrays.copyOfRange(poison(from + Math.toIntExact(bytes)), from, from + Math.toIntExact(bytes));
    }

    /// Whether the data begins with `content`.
    public boolean holds(byte[] content) {
        return MemorySegment.mismatch(MemorySegment.ofArray(content), 0, content.length, whole, start,
                start + content.length) == -1;
    }

    /// Check that the data is `content` and then poison, and the guards are untouched.
    public void expect(byte[] content) {
        byte[] wanted = poison(Math.toIntExact(whole.byteSize()));
        System.arraycopy(content, 0, wanted, Math.toIntExact(start), content.length);
        long at = whole.mismatch(MemorySegment.ofArray(wanted));
        if (at != -1) {
            throw new AssertionError(difference(at, wanted, content.length));
        }
    }

    /// Check that the guards are untouched, whatever the data.
    public void expectGuards() {
        expect(content());
    }

    private String difference(long at, byte[] wanted, int length) {
        byte[] actual = new byte[wanted.length];
        MemorySegment.copy(whole, 0, MemorySegment.ofArray(actual), 0, actual.length);
        int from = Math.toIntExact(at);
        int to = Math.min(wanted.length, from + 16);
        long index = at - start;
        String where = index >= 0 && index < length ? "in the message" : "outside of the message";
        return "wrong byte " + where + ": index=" + index + ", length=" + length + ", capacity=" + bytes
                + ", expected="
                + Arrays.toString(Arrays.copyOfRange(wanted, from, to)) + "…, actual="
                + Arrays.toString(Arrays.copyOfRange(actual, from, to)) + "…";
    }

    private static byte[] poison(int length) {
        byte[] poison = new byte[length];
        for (int i = 0; i < length; i++) {
            poison[i] = (byte) (0xA7 + 29 * i);
        }
        return poison;
    }
}
