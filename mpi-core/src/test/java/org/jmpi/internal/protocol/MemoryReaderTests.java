package org.jmpi.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.Random;
import org.jmpi.Buf;
import org.jmpi.internal.bootstrap.InProcessJob;
import org.jmpi.internal.bootstrap.InProcessJob.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Messages read out of their senders' memory, whichever way the library would choose.
class MemoryReaderTests {
    private static final String PROPERTY = "jmpi.cma.from";
    private static final long SEED = 20_261_121;

    @BeforeEach
    void readEverything() {
        System.setProperty(PROPERTY, "1");
    }

    @AfterEach
    void readAsUsual() {
        System.clearProperty(PROPERTY);
    }

    private static MemorySegment random(Arena arena, int bytes) {
        byte[] data = new byte[bytes];
        new Random(SEED + bytes).nextBytes(data);
        return arena.allocate(bytes, 1).copyFrom(MemorySegment.ofArray(data));
    }

    @ParameterizedTest
    @ValueSource(ints = {8193, 100_000, (1 << 20) - 1, 1 << 20, (3 << 20) + 7})
    void deliversEveryByte(int bytes) {
        InProcessJob.run(2, Link.SHM, Duration.ofSeconds(30), mpi -> {
            try (Arena arena = Arena.ofShared()) {
                MemorySegment expected = random(arena, bytes);
                MemorySegment got = arena.allocate(bytes);
                if (mpi.world().rank() == 0) {
                    mpi.world().send(Buf.of(expected), 1, 1);
                    mpi.world().recv(Buf.of(got), 1, 2);
                } else {
                    mpi.world().recv(Buf.of(got), 0, 1);
                    mpi.world().send(Buf.of(got), 0, 2);
                }
                assertThat(got.mismatch(expected)).as("first wrong byte, seed %d", SEED).isEqualTo(-1);
            }
        });
    }
}
