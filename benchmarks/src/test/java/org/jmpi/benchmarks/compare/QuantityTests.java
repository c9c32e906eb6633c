package org.jmpi.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuantityTests {

    @Test
    void unitsSuitTheValue() {
        assertThat(Quantity.of(0.12849, "us")).isEqualTo("0.128 µs");
        assertThat(Quantity.of(20_712, "MB/s")).isEqualTo("20.7 GB/s");
        assertThat(Quantity.of(712, "MB/s")).isEqualTo("712 MB/s");
        assertThat(Quantity.of(13_400_000, "1/s")).isEqualTo("13.4 M/s");
        assertThat(Quantity.of(5203.4, "ms")).isEqualTo("5203 ms");
    }

    @Test
    void sizesAreSaidInBinaryUnits() {
        assertThat(List.of(0L, 8L, 1024L, 1025L, 65536L, 1L << 20, 4L << 20)).extracting(Quantity::bytes)
                .containsExactly("0 B", "8 B", "1 KiB", "1025 B", "64 KiB", "1 MiB", "4 MiB");
    }

    @Test
    void versionsAreFoundInWhatProgramsSay() {
        assertThat(Tools.version("mpirun.openmpi (OpenRTE) 4.1.4\n")).isEqualTo("4.1.4");
        assertThat(Tools.version("mpj-0.44.jar")).isEqualTo("0.44");
        assertThat(Tools.version("none")).isEmpty();
        assertThat(Machine.system("6.1.0-25-amd64")).isEqualTo("6.1.0");
        assertThat(Machine.processor(List.of("processor\t: 0", "model name\t: A processor"))).isEqualTo("A processor");
    }
}
