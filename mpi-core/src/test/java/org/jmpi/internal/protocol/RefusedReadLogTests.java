package org.jmpi.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.jmpi.testing.RecordedLog;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said of memory that can't be read.
class RefusedReadLogTests {
    /// 1 is EPERM, 3 is ESRCH: a rank that was killed is named by the launcher, and isn't a matter of rights.
    @ParameterizedTest
    @CsvSource({"1, 1", "3, 0"})
    void saysWhyMemoryCantBeReadButOfAProcessThatHasEnded(int errno, int lines) {
        try (var log = new RecordedLog("org.jmpi.shm")) {
            MemoryReader reader = new MemoryReader((_, _, _, _, _) -> -errno, new long[]{7}, MemoryReader.NEVER,
                    MemoryReader.NEVER);
            reader.probe(0, 0, 0);
            assertThat(reader.canRead(0)).isFalse();
            assertThat(log.messages()).hasSize(lines);
        }
    }
}
