package org.jmpi.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvSamplesTests {

    @Test
    void readsEveryLine() throws RunFailedException {
        List<Sample> samples = CsvSamples.parse("""
                figure,transport,memory,bytes,metric,unit,value
                latency,shm,native,8,mean,us,0.128
                garbage,shm,native,8,mean,bytes,0
                """);
        assertThat(samples).containsExactly(new Sample("latency", "shm", "native", 8, "mean", "us", 0.128),
                new Sample("garbage", "shm", "native", 8, "mean", "bytes", 0));
    }

    @Test
    void skipsWhatALauncherPrintsFirst() throws RunFailedException {
        List<Sample> samples = CsvSamples.parse("""
                MPJ Express (0.44) is started in the multicore configuration
                figure,transport,memory,bytes,metric,unit,value
                bandwidth,shm,heap,1048576,mean,MB/s,3.4e3
                """);
        assertThat(samples)
                .containsExactly(new Sample("bandwidth", "shm", "heap", 1_048_576, "mean", "MB/s", 3400));
    }

    @Test
    void outputWithoutCsvIsAFailedRunThatShowsIt() {
        assertThatExceptionOfType(RunFailedException.class).isThrownBy(() -> CsvSamples.parse("no such transport"))
                .withMessageContaining("no such transport");
    }

    @Test
    void aBrokenLineIsAFailedRun() {
        assertThatExceptionOfType(RunFailedException.class)
                .isThrownBy(() -> CsvSamples.parse(CsvSamples.HEADER + "\nlatency,shm,native,8,mean,us,fast\n"))
                .withMessageContaining("fast");
        assertThatExceptionOfType(RunFailedException.class)
                .isThrownBy(() -> CsvSamples.parse(CsvSamples.HEADER + "\nlatency,shm,native\n"));
    }
}
