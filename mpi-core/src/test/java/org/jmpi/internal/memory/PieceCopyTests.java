package org.jmpi.internal.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PieceCopyTests {
    private static final int LENGTH = 16 << 10;
    private static final long FAST = LENGTH / 20;
    private static final long SLOW = LENGTH / 3;

    private final PieceCopy copy = new PieceCopy();

    private void took(long nanos, int times) {
        for (int i = 0; i < times; i++) {
            copy.took(nanos, LENGTH);
        }
    }

    private long timedOf(int pieces) {
        return IntStream.range(0, pieces).filter(_ -> copy.isTimed()).count();
    }

    @Test
    void timesAnEighthAtFirst() {
        assertThat(copy.streams()).isFalse();
        assertThat(timedOf(1_024)).isEqualTo(128);
    }

    @BeforeEach
    void assumeStreaming() {
        assumeTrue(StreamingCopy.isAvailable(), "streaming stores are made on Linux on x86-64 alone");
    }

    @Test
    void streamsWhereCopiesAreSlowButForATrialNowAndThen() {
        took(SLOW, 4);
        assertThat(copy.streams()).isTrue();
        assertThat(timedOf(1_024)).isEqualTo(8);
    }

    @Test
    void aFewSlowCopiesDecideNothing() {
        for (int i = 0; i < 20; i++) {
            took(SLOW, 3);
            assertThat(copy.streams()).isFalse();
            took(FAST, 3);
        }
    }

    @Test
    void returnsToOrdinaryCopiesWhereTheyAreFastAgain() {
        took(SLOW, 10);
        took(FAST, 3);
        assertThat(copy.streams()).isTrue();
        took(FAST, 1);
        assertThat(copy.streams()).isFalse();
    }

    @Test
    void copiesAllBytesInEitherWay() {
        byte[] bytes = new byte[100_000];
        new Random(3).nextBytes(bytes);
        MemorySegment source = MemorySegment.ofArray(bytes);
        PieceCopy other = new PieceCopy();
        try (Arena arena = Arena.ofShared()) {
            MemorySegment target = arena.allocate(bytes.length, 64);
            for (int length : new int[]{0, 1, 100, 8_192, 8_193, 70_001}) {
                for (int i = 0; i < 40; i++) {
                    target.fill((byte) 0);
                    other.copy(source, i, target.address(), length);
                    assertThat(target.asSlice(0, length).mismatch(source.asSlice(i, length))).isEqualTo(-1);
                    other.took(1_000, 1);
                }
            }
            assertThat(target.toArray(ValueLayout.JAVA_BYTE)[70_001]).isZero();
        }
    }
}
