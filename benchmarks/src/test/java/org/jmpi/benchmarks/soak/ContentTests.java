package org.jmpi.benchmarks.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTests {
    private final Content content = new Content(42);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 63, 64, 1_001})
    void findsEverySingleWrongByte(int bytes) {
        MemorySegment memory = Arena.ofAuto().allocate(bytes + 3L).asSlice(3, bytes);
        content.fill(memory, 7);
        assertThat(content.firstWrong(memory, 7)).isEqualTo(-1);
        for (int at = 0; at < bytes; at++) {
            byte right = memory.get(ValueLayout.JAVA_BYTE, at);
            memory.set(ValueLayout.JAVA_BYTE, at, (byte) (right ^ 0x10));
            assertThat(content.firstWrong(memory, 7)).isEqualTo(at);
            memory.set(ValueLayout.JAVA_BYTE, at, right);
        }
    }

    @Test
    void differsFromMessageToMessageAndSeedToSeed() {
        MemorySegment memory = MemorySegment.ofArray(new byte[64]);
        content.fill(memory, 7);
        assertThat(content.firstWrong(memory, 8)).isBetween(0L, 7L);
        assertThat(new Content(43).firstWrong(memory, 7)).isBetween(0L, 7L);
    }

    @Test
    void theGuardNoticesAByteTooMuch() {
        MemorySegment memory = MemorySegment.ofArray(new byte[20]);
        Content.guard(memory);
        content.fill(memory.asSlice(0, 12), 1);
        assertThat(Content.isGuarded(memory)).isTrue();
        content.fill(memory.asSlice(0, 13), 1);
        assertThat(Content.isGuarded(memory)).isFalse();
    }
}
