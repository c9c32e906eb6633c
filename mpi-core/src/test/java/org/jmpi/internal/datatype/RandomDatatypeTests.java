package org.jmpi.internal.datatype;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Random;
import org.jmpi.Buf;
import org.jmpi.Datatype;
import org.jmpi.internal.datatype.RandomTypes.Typed;
import org.jmpi.spi.Payload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random types, nested up to four deep, against a flat model.
class RandomDatatypeTests {
    private static final int TYPES = 300;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20_260_701, 77})
    void boundsSizesAndElementCountsAreThoseOfTheFlatTypeMap(long seed) {
        Random random = new Random(seed);
        RandomTypes types = new RandomTypes(random);
        for (int i = 0; i < TYPES; i++) {
            Typed typed = types.next(random.nextInt(5));
            Datatype type = typed.type();
            ModelType model = typed.model();
            String what = "seed=" + seed + ", i=" + i + ", type=" + type;
            assertThat(type.size()).as(what).isEqualTo(model.size());
            assertThat(type.lowerBound()).as(what).isEqualTo(model.lower());
            assertThat(type.extent()).as(what).isEqualTo(model.extent());
            assertThat(type.trueLowerBound()).as(what).isEqualTo(model.trueLower());
            assertThat(type.trueExtent()).as(what).isEqualTo(model.trueUpper() - model.trueLower());
            assertThat(type.basicElements()).as(what).isEqualTo(model.entries().size());
            assertThat(type.isContiguous()).as(what).isEqualTo(isContiguous(model));
            assertThat(type.signature()).as(what).isBetween(0, 255);
            for (long bytes = 0; bytes <= model.size(); bytes++) {
                assertThat(type.elementsIn(bytes)).as(what + ", bytes=" + bytes)
                        .isEqualTo(model.elementsIn(bytes));
            }
        }
    }

    private static boolean isContiguous(ModelType model) {
        long[] places = model.repeat(3).places();
        for (int i = 1; i < places.length; i++) {
            if (places[i] != places[i - 1] + 1) {
                return false;
            }
        }
        return true;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {2, 4711, 31_337})
    void readsAndWritesAnyWindowOfThePackedBytes(long seed) {
        Random random = new Random(seed);
        RandomTypes types = new RandomTypes(random);
        try (Arena arena = Arena.ofConfined()) {
            for (int i = 0; i < TYPES; i++) {
                Typed typed = types.next(random.nextInt(5));
                long count = random.nextInt(5);
                ModelType all = typed.model().repeat(count, typed.model().extent());
                long shift = -all.trueLower();
                Datatype shifted = Datatype.resized(
                        Datatype.hindexed(new long[]{1}, new long[]{shift}, typed.type()), 0,
                        typed.model().extent());
                long needed = all.trueUpper() + shift;
                MemorySegment memory = memory(random.nextInt(8), needed + random.nextInt(16), arena);
                fill(memory, random);
                Buf buf = Buf.of(memory, shifted, count);
                String what = "seed=" + seed + ", i=" + i + ", " + buf + ", memory=" + memory;
                long[] places = all.at(shift).places();
                checkWindows((Payload) buf, memory, places, all.overlaps(), random, arena, what);
            }
        }
    }

    private static void checkWindows(Payload payload, MemorySegment memory, long[] places, boolean overlaps,
            Random random, Arena arena, String what) {
        assertThat(payload.packedSize()).as(what).isEqualTo(places.length);
        for (int w = 0; w < 6; w++) {
            int from = w == 0 ? 0 : random.nextInt(places.length + 1);
            int length = w == 0 ? places.length : random.nextInt(places.length - from + 1);
            String window = what + ", from=" + from + ", length=" + length;
            int at = random.nextInt(9);
            MemorySegment packed = memory(random.nextInt(8), at + length + 3L, arena);
            fill(packed, random);
            byte[] expected = bytes(packed);
            for (int k = 0; k < length; k++) {
                expected[at + k] = byteAt(memory, places[from + k]);
            }
            payload.read(from, packed, at, length);
            assertThat(bytes(packed)).as("read: " + window).isEqualTo(expected);
            if (!overlaps) {
                checkWrite(payload, memory, places, from, length, packed, at, random, window);
            }
        }
    }

    private static void checkWrite(Payload payload, MemorySegment memory, long[] places, int from, int length,
            MemorySegment packed, int at, Random random, String window) {
        fill(packed, random);
        byte[] expected = bytes(memory);
        for (int k = 0; k < length; k++) {
            expected[(int) places[from + k]] = byteAt(packed, at + k);
        }
        payload.write(from, packed, at, length);
        assertThat(bytes(memory)).as("write: " + window).isEqualTo(expected);
    }

    /// Memory of one of eight kinds, at least so long.
    private static MemorySegment memory(int kind, long bytes, Arena arena) {
        int n = (int) bytes;
        return switch (kind) {
            case 0 -> MemorySegment.ofArray(new byte[n]);
            case 1 -> MemorySegment.ofArray(new short[n / 2 + 1]);
            case 2 -> MemorySegment.ofArray(new char[n / 2 + 1]);
            case 3 -> MemorySegment.ofArray(new int[n / 4 + 3]).asSlice(4);
            case 4 -> MemorySegment.ofArray(new long[n / 8 + 1]);
            case 5 -> MemorySegment.ofArray(new float[n / 4 + 1]);
            case 6 -> MemorySegment.ofArray(new double[n / 8 + 3]).asSlice(8);
            default -> arena.allocate(n + 1L, 8).asSlice(1);
        };
    }

    private static void fill(MemorySegment memory, Random random) {
        byte[] bytes = new byte[(int) memory.byteSize()];
        random.nextBytes(bytes);
        MemorySegment.copy(bytes, 0, memory, ValueLayout.JAVA_BYTE, 0, bytes.length);
    }

    private static byte[] bytes(MemorySegment memory) {
        return memory.toArray(ValueLayout.JAVA_BYTE);
    }

    private static byte byteAt(MemorySegment memory, long at) {
        return memory.get(ValueLayout.JAVA_BYTE, at);
    }
}
