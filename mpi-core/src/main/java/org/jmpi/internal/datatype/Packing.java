package org.jmpi.internal.datatype;

import java.lang.foreign.MemorySegment;
import org.jmpi.Buf;
import org.jmpi.spi.Payload;

/// Copies between buffers as streams of packed bytes: `pack`, `unpack`, and whoever has two payloads.
final class Packing {
    private Packing() {
    }

    /// The byte stream behind a buffer.
    ///
    /// @throws IllegalArgumentException where it isn't one of jmpi's
    static Payload payload(Buf buf) {
        if (buf instanceof Payload payload) {
            return payload;
        }
        throw new IllegalArgumentException("buffer is not one of jmpi's: class=" + buf.getClass().getName()
                + "; make it with Buf.of");
    }

    /// Copy `length` bytes of one stream to another. Both may be of any kind; they must not share bytes.
    static void copy(Payload from, long fromOffset, Payload to, long toOffset, long length) {
        MemorySegment source = from.contiguous();
        MemorySegment target = to.contiguous();
        if (target != null) {
            from.read(fromOffset, target, toOffset, length);
        } else if (source != null) {
            to.write(toOffset, source, fromOffset, length);
        } else {
            copyThroughBounce(from, fromOffset, to, toOffset, length);
        }
    }

    private static void copyThroughBounce(Payload from, long fromOffset, Payload to, long toOffset,
            long length) {
        // Not the thread's Staging area: both payloads use that themselves.
        MemorySegment bounce = MemorySegment.ofArray(new byte[(int) Math.min(length, 64 * 1024)]);
        for (long done = 0; done < length; done += bounce.byteSize()) {
            long bytes = Math.min(bounce.byteSize(), length - done);
            from.read(fromOffset + done, bounce, 0, bytes);
            to.write(toOffset + done, bounce, 0, bytes);
        }
    }

    static long pack(Buf source, Buf packed, long position) {
        Payload from = payload(source);
        Payload to = bytes(packed);
        if (packed.readOnly()) {
            throw new IllegalArgumentException("packed buffer is read-only: buffer=" + packed
                    + "; pack into writable memory");
        }
        checkRoom("pack needs more room", from, to, position);
        copy(from, 0, to, position, from.packedSize());
        return position + from.packedSize();
    }

    static long unpack(Buf packed, long position, Buf target) {
        Payload from = bytes(packed);
        Payload to = payload(target);
        checkRoom("unpack needs more bytes", to, from, position);
        copy(from, position, to, 0, to.packedSize());
        return position + to.packedSize();
    }

    private static Payload bytes(Buf packed) {
        Payload payload = payload(packed);
        if (TypeLayout.of(packed.datatype()).basics().only() != Kind.BYTE) {
            throw new IllegalArgumentException(
                    "packed buffer must be of BYTE: datatype=" + packed.datatype().name()
                            + "; use Buf.of(byte[]) or Buf.of(MemorySegment)");
        }
        return payload;
    }

    private static void checkRoom(String rule, Payload elements, Payload packed, long position) {
        long room = packed.packedSize() - position;
        if (position < 0 || elements.packedSize() > room) {
            throw new IllegalArgumentException(
                    rule + ": wanted=" + elements.packedSize() + " bytes, position="
                            + position + ", packed=" + packed.packedSize()
                            + " bytes; Datatype.packSize tells how many");
        }
    }
}
