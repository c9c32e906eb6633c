package org.jmpi.internal.datatype;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import java.util.Random;
import org.jmpi.Buf;
import org.jmpi.Datatype;
import org.jmpi.spi.Payload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where a buffer's data lies, against what writing to the buffer changes.
class FootprintTests {
    private static final int BYTES = 200;
    private static final int PAIRS = 2_000;

    private final byte[] array = new byte[BYTES];

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20_261_121, 77})
    void buffersMeetWhereWritingThemChangesTheSameBytes(long seed) {
        Random random = new Random(seed);
        int meetings = 0;
        for (int i = 0; i < PAIRS; i++) {
            Buf one = scattered(random);
            Buf other = scattered(random);
            boolean expected = changed(one).intersects(changed(other));
            assertThat(meet(one, other)).as("seed=%d, i=%d, %s, %s", seed, i, one, other).isEqualTo(expected);
            assertThat(meet(other, one)).as("the other way").isEqualTo(expected);
            meetings += expected ? 1 : 0;
        }
        assertThat(meetings).as("seed=%d", seed).isBetween(PAIRS / 10, PAIRS * 9 / 10);
    }

    /// Blocks anywhere in the array, in any order, now and then one alone.
    private Buf scattered(Random random) {
        int blocks = 1 + random.nextInt(4);
        long[] lengths = random.longs(blocks, 1, 12).toArray();
        long[] places = random.longs(blocks, 0, 90).toArray();
        Datatype type = Datatype.indexed(lengths, places, Datatype.BYTE);
        int offset = random.nextInt(BYTES - 102);
        return Buf.of(array, offset, BYTES - offset).as(type, 1);
    }

    private BitSet changed(Buf buf) {
        Arrays.fill(array, (byte) 0);
        long length = ((Payload) buf).packedSize();
        byte[] ones = new byte[(int) length];
        Arrays.fill(ones, (byte) 1);
        ((Payload) buf).write(0, MemorySegment.ofArray(ones), 0, length);
        BitSet bytes = new BitSet(BYTES);
        for (int i = 0; i < BYTES; i++) {
            bytes.set(i, array[i] == 1);
        }
        return bytes;
    }

    private static boolean meet(Buf one, Buf other) {
        return Objects.requireNonNull(Footprint.of(one)).meets(Objects.requireNonNull(Footprint.of(other)));
    }

    @Test
    void columnsOfAMatrixAreApart() {
        double[] matrix = new double[1_000];
        Datatype column = Datatype.vector(100, 1, 10, Datatype.DOUBLE);
        Buf first = Buf.of(matrix).as(column, 1);
        Buf second = Buf.of(matrix, 1, 999).as(column, 1);
        assertThat(meet(first, second)).isFalse();
        assertThat(meet(first, Buf.of(matrix, 990, 1))).isTrue();
        assertThat(meet(first, Buf.of(matrix, 991, 9))).isFalse();
    }

    @Test
    void nativeMemoryIsKnownByItsAddress() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(64);
            Buf whole = Buf.of(memory);
            assertThat(meet(whole, Buf.of(memory.asSlice(63)))).isTrue();
            assertThat(meet(Buf.of(memory.asSlice(0, 32)), Buf.of(memory.asReadOnly().asSlice(32)))).isFalse();
            assertThat(meet(whole, Buf.of(memory.asReadOnly()))).isTrue();
            assertThat(meet(whole, Buf.of(new byte[64]))).isFalse();
        }
    }

    @Test
    void booleansAreKnownByTheirArray() {
        boolean[] flags = new boolean[10];
        assertThat(meet(Buf.of(flags, 0, 5), Buf.of(flags, 4, 5))).isTrue();
        assertThat(meet(Buf.of(flags, 0, 5), Buf.of(flags, 5, 5))).isFalse();
        assertThat(meet(Buf.of(flags), Buf.of(new boolean[10]))).isFalse();
    }

    @Test
    void whatHasNoDataOrHidesItsArrayLiesNowhere() {
        assertThat(Footprint.of(Buf.empty())).isNull();
        assertThat(Footprint.of(null)).isNull();
        assertThat(Footprint.of(Buf.of(MemorySegment.ofArray(array).asReadOnly()))).isNull();
    }
}
