package org.jmpi.internal.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StreamingCopyTests {
    private static final int ROOM = 256 << 10;
    private static final byte AROUND = 0x5a;

    @Test
    void isThereOnLinuxOnX86() {
        boolean expected = Linux.get().map(Linux::isX86).orElse(false);
        assertThat(StreamingCopy.isAvailable()).isEqualTo(expected);
    }

    private static void assumeIsThere() {
        assumeTrue(StreamingCopy.isAvailable(), "streaming stores are made on Linux on x86-64 alone");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 127, 128, 4096, 8191, 32 << 10, 100_003, 200_000})
    void copiesAllBytesAndNoOther(int length) {
        assumeIsThere();
        byte[] bytes = new byte[ROOM];
        new Random(length).nextBytes(bytes);
        try (Arena arena = Arena.ofShared()) {
            MemorySegment target = arena.allocate(ROOM, 64);
            MemorySegment source = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
            for (int offset : new int[]{0, 1, 8, 17, 64}) {
                verify(source, bytes, offset, target, length);
                verify(MemorySegment.ofArray(bytes), bytes, offset, target, length);
                verify(MemorySegment.ofArray(bytes).asReadOnly(), bytes, offset, target, length);
            }
            for (int shift : new int[]{1, 8, 63, 100}) {
                verify(source, bytes, 5, target.asSlice(shift), length);
            }
        }
    }

    private static void verify(MemorySegment source, byte[] bytes, int offset, MemorySegment target, int length) {
        target.fill(AROUND);
        StreamingCopy.copy(source, offset, target.address() + 64, length);
        byte[] found = target.toArray(ValueLayout.JAVA_BYTE);
        assertThat(Arrays.copyOfRange(found, 64, 64 + length))
                .isEqualTo(Arrays.copyOfRange(bytes, offset, offset + length));
        assertThat(found[63]).isEqualTo(AROUND);
        assertThat(found[64 + length]).isEqualTo(AROUND);
    }

    @Test
    void copiesOutOfArraysOfDoubles() {
        assumeIsThere();
        double[] numbers = new Random(7).doubles(1_000).toArray();
        try (Arena arena = Arena.ofShared()) {
            MemorySegment target = arena.allocate(8_000, 64);
            StreamingCopy.copy(MemorySegment.ofArray(numbers), 80, target.address(), 7_900);
            assertThat(target.asSlice(0, 7_840).toArray(ValueLayout.JAVA_DOUBLE))
                    .isEqualTo(Arrays.copyOfRange(numbers, 10, 990));
        }
    }

    @Test
    void refusesWhatIsNotInTheSource() {
        assertThatThrownBy(() -> StreamingCopy.copy(MemorySegment.ofArray(new byte[100]), 40, 64, 61))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void refusesClosedMemory() {
        assumeIsThere();
        try (Arena open = Arena.ofShared()) {
            long target = open.allocate(128, 64).address();
            MemorySegment closed;
            try (Arena arena = Arena.ofShared()) {
                closed = arena.allocate(128);
            }
            assertThatThrownBy(() -> StreamingCopy.copy(closed, 0, target, 128))
                    .isInstanceOf(IllegalStateException.class);
        }
    }
}
