package org.jmpi.collectives;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Random;
import org.jmpi.Buf;
import org.jmpi.Datatype;
import org.jmpi.Op;
import org.jmpi.spi.Payload;

/// Random types, ops and buffers, and a buffer's content as packed bytes.
final class Sample {
    /// (a, b) stands for x → a x + b: composition is associative and not commutative.
    static final Op COMPOSE = Op.of("compose", false, Sample::compose);
    private static final Datatype PAIR = Datatype.contiguous(2, Datatype.LONG);
    private static final Datatype GAPPED_PAIR = Datatype.vector(2, 1, 3, Datatype.LONG);
    private static final Datatype GAPPED_INTS = Datatype.vector(3, 2, 3, Datatype.INT);

    private static final List<Datatype> TYPES = List.of(Datatype.BYTE, Datatype.INT, Datatype.DOUBLE,
            Datatype.DOUBLE_INT, Datatype.INT_INT, PAIR, GAPPED_PAIR, GAPPED_INTS);
    private static final List<Op> OPS = List.of(Op.SUM, Op.MAX, Op.BXOR, Op.MINLOC, COMPOSE);

    private final Random random;

    Sample(Random random) {
        this.random = random;
    }

    Datatype type() {
        return TYPES.get(random.nextInt(TYPES.size()));
    }

    /// An op with a type that it is defined for.
    Reducing reducing() {
        while (true) {
            Op op = OPS.get(random.nextInt(OPS.size()));
            Datatype type = type();
            boolean pair = type == PAIR || type == GAPPED_PAIR;
            if (op == COMPOSE ? pair : op.supports(type)) {
                return new Reducing(op, type);
            }
        }
    }

    record Reducing(Op op, Datatype type) {
    }

    /// 0, some, or many elements: enough for every algorithm's segments, now and then.
    int count() {
        return switch (random.nextInt(8)) {
            case 0 -> 0;
            case 1 -> 1;
            case 2 -> random.nextInt(3000);
            default -> random.nextInt(40);
        };
    }

    /// A buffer of random content, on the heap or not. Numbers are small and whole, so that sums of doubles
    /// are exact.
    Buf buffer(Datatype type, long count) {
        long bytes = type.extent() * count + 64;
        MemorySegment memory = random.nextBoolean() ? Arena.ofAuto().allocate(bytes, 16)
                : MemorySegment.ofArray(new long[Math.toIntExact(bytes / 8 + 1)]);
        boolean doubles = type == Datatype.DOUBLE || type == Datatype.DOUBLE_INT;
        Buf buf = Buf.of(memory, type, count);
        put(buf, doubles ? doubles(type, count) : bytes(type.size() * count));
        return buf;
    }

    private byte[] bytes(long length) {
        byte[] bytes = new byte[Math.toIntExact(length)];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] doubles(Datatype type, long count) {
        byte[] bytes = bytes(type.size() * count);
        for (int i = 0; i < count; i++) {
            MemorySegment.ofArray(bytes)
                    .set(ValueLayout.JAVA_DOUBLE_UNALIGNED, i * type.size(), random.nextInt(1000));
        }
        return bytes;
    }

    /// The packed content of a buffer.
    static byte[] get(Buf buf) {
        Payload payload = (Payload) buf;
        byte[] bytes = new byte[Math.toIntExact(payload.packedSize())];
        payload.read(0, MemorySegment.ofArray(bytes), 0, bytes.length);
        return bytes;
    }

    /// Fill a buffer from packed content.
    static void put(Buf buf, byte[] bytes) {
        ((Payload) buf).write(0, MemorySegment.ofArray(bytes), 0, bytes.length);
    }

    private static void compose(MemorySegment in, MemorySegment inOut, long count, Datatype type) {
        if (type.size() != 16) {
            throw new AssertionError("elements of " + type.name() + " torn apart");
        }
        for (long i = 0; i < count; i++) {
            long a = in.get(ValueLayout.JAVA_LONG_UNALIGNED, 16 * i);
            long b = in.get(ValueLayout.JAVA_LONG_UNALIGNED, 16 * i + 8);
            long c = inOut.get(ValueLayout.JAVA_LONG_UNALIGNED, 16 * i);
            long d = inOut.get(ValueLayout.JAVA_LONG_UNALIGNED, 16 * i + 8);
            inOut.set(ValueLayout.JAVA_LONG_UNALIGNED, 16 * i, a * c);
            inOut.set(ValueLayout.JAVA_LONG_UNALIGNED, 16 * i + 8, a * d + b);
        }
    }
}
