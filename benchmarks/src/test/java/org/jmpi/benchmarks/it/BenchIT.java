package org.jmpi.benchmarks.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@EnabledOnOs(value = OS.LINUX, disabledReason = "runs the jmpirun script")
@Timeout(600)
@Execution(ExecutionMode.CONCURRENT)
class BenchIT {
    private static final String HEADER = "figure,transport,memory,bytes,metric,unit,value";
    private static final List<String> PERCENTILES = List.of("8,p50,us", "8,p99,us", "8,p99.9,us", "8,p99.99,us",
            "8,max,us");

    /// A program's words, and figure and what follows the memory in each of its lines.
    private record Bench(String words, String figure, List<String> lines) {
        Bench(String words, String figure, String... lines) {
            this(words, figure, List.of(lines));
        }
    }

    static Stream<Arguments> benches() {
        List<String> latencies = new ArrayList<>(List.of("8,mean,us"));
        latencies.addAll(PERCENTILES);
        return Stream.of("shm", "tcp")
                .flatMap(transport -> Stream.of(
                        new Bench("latency --sizes 0,8,1K", "latency", "0,mean,us", "8,mean,us", "1024,mean,us"),
                        new Bench("latency --sizes 8 --percentiles", "latency", latencies),
                        new Bench("bandwidth --sizes 1,64K", "bandwidth", "1,mean,MB/s", "65536,mean,MB/s"),
                        new Bench("bibandwidth --sizes 64K", "bibandwidth", "65536,mean,MB/s"),
                        new Bench("messagerate", "messagerate", "8,mean,1/s"),
                        new Bench("multithread --pattern many-to-one --threads 3", "multithread_many_to_one",
                                "8,single,1/s", "8,total,1/s", "8,slowest_share,ratio"),
                        new Bench("multithread --pattern many-to-many --threads 3", "multithread_many_to_many",
                                "8,single,1/s", "8,total,1/s", "8,slowest_share,ratio"),
                        new Bench("stencil --sizes 1K,64K", "stencil", "1024,mean,us", "1024,exchange,us",
                                "65536,mean,us", "65536,exchange,us"),
                        new Bench("overlap --sizes 64K", "overlap", "65536,overlap,%"),
                        new Bench("overlap --sizes 64K --only allReduce", "overlap_iAllReduce", "65536,overlap,%"),
                        new Bench("collectives --sizes 8,64K --only allToAll --form persistent", "allToAllInit",
                                "8,mean,us", "8,max,us", "65536,mean,us", "65536,max,us"),
                        new Bench("memory", "memory", "0,pss_mean,MiB", "0,pss_max,MiB", "0,rss_mean,MiB",
                                "0,rss_max,MiB"),
                        new Bench("startup", "startup", "0,init,ms", "0,init_rank_0,ms", "0,init_rank_1,ms"))
                        .map(bench -> Arguments.of(transport, bench)));
    }

    @ParameterizedTest
    @MethodSource("benches")
    void printsItsFigures(String transport, Bench bench) throws Exception {
        List<String> words = new ArrayList<>(List.of(("bench:" + bench.words()).split(" ")));
        words.addAll(List.of("--csv", "--memory", "heap", "--iterations", "100", "--warmup", "20"));
        List<String> lines = BenchJob.run(2, transport, words.toArray(String[]::new));
        assertThat(lines).first().isEqualTo(HEADER);
        String start = bench.figure() + "," + transport + ",heap,";
        assertThat(lines.subList(1, lines.size())).allMatch(line -> value(line) >= 0)
                .filteredOn(line -> !line.startsWith("garbage,"))
                .extracting(line -> line.substring(0, line.lastIndexOf(',')))
                .containsExactlyElementsOf(bench.lines().stream().map(start::concat).toList());
    }

    private static double value(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(',') + 1));
    }

    @Test
    void tellsTheTailTwice() throws Exception {
        List<String> lines = BenchJob.run(2, "shm", "bench:tail", "--iterations", "2000", "--csv");
        assertThat(lines).hasSize(11);
        assertThat(lines.subList(1, 6)).extracting(line -> line.substring(0, line.lastIndexOf(',')))
                .containsExactlyElementsOf(PERCENTILES.stream().map("tail,shm,native,"::concat).toList());
        assertThat(lines.subList(6, 11)).allMatch(line -> line.startsWith("tail_corrected,shm,native,8,"));
        // What is added for a long one is shorter than it, so a high percentile may well sink.
        assertThat(value(lines.get(6))).as("median").isGreaterThanOrEqualTo(value(lines.get(1)));
        assertThat(value(lines.get(10))).as("longest").isEqualTo(value(lines.get(5)));
        assertThat(lines.subList(6, 11)).extracting(BenchIT::value).isSorted();
    }
}
