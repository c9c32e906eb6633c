package org.jmpi.samples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jmpi.samples.it.programs.LargeMessage;
import org.jmpi.testing.Needs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@RealProcesses
@Isolated("keeps all cores busy")
class LargeMessageIT {
    private static final long MIB = 1 << 20;
    private static final long BEYOND_32_BITS = 4_608 * MIB;
    private static final long NEEDED_KIB = 14L << 20;

    private static void arrives(long bytes, String memory, String transport) throws InterruptedException {
        assertThat(Launch.program(2, transport, LargeMessage.class, Long.toString(bytes), memory)
                .within(Duration.ofMinutes(5))
                .run()
                .quietSuccess()).containsExactly(bytes / Long.BYTES + " words of tag 5 are right");
    }

    @ParameterizedTest
    @CsvSource({"heap, shm", "heap, tcp", "native, shm", "native, tcp"})
    void sixtyFourMebibytesArrive(String memory, String transport) throws Exception {
        arrives(64 * MIB, memory, transport);
    }

    /// Both ranks hold it whole, and the page cache shouldn't have to make way for it all at once.
    @Test
    void moreThanFourGibibytesArrive() throws Exception {
        long available = availableKib();
        Needs.that(available >= NEEDED_KIB, String.format(Locale.ROOT,
                "needs %d MiB of free memory, this machine has %d", NEEDED_KIB >> 10, available >> 10));
        arrives(BEYOND_32_BITS, "native", "shm");
    }

    private static long availableKib() throws IOException {
        return Files.readAllLines(Path.of("/proc/meminfo"))
                .stream()
                .filter(line -> line.startsWith("MemAvailable:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }
}
