package org.jmpi.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said of memory that can't be read.
class RefusedReadLogTests {

    /// Keeps what is logged.
    private static final class Kept extends Handler {
        private final List<LogRecord> records = new ArrayList<>();

        @Override
        public void publish(LogRecord record) {
            records.add(record);
        }

        @Override
        public void flush() {
            // Nothing waits.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    /// 1 is EPERM, 3 is ESRCH: a rank that was killed is named by the launcher, and isn't a matter of rights.
    @ParameterizedTest
    @CsvSource({"1, 1", "3, 0"})
    void saysWhyMemoryCantBeReadButOfAProcessThatHasEnded(int errno, int lines) {
        Kept kept = new Kept();
        Logger logger = Logger.getLogger("org.jmpi.shm");
        logger.addHandler(kept);
        try {
            MemoryReader reader = new MemoryReader((_, _, _, _, _) -> -errno, new long[]{7}, MemoryReader.NEVER,
                    MemoryReader.NEVER);
            reader.probe(0, 0, 0);
            assertThat(reader.canRead(0)).isFalse();
        } finally {
            logger.removeHandler(kept);
        }
        assertThat(kept.records).hasSize(lines);
    }
}
