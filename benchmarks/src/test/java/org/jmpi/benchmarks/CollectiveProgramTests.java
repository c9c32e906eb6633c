package org.jmpi.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jmpi.Mpi;
import org.jmpi.internal.bootstrap.InProcessJob;
import org.jmpi.internal.bootstrap.InProcessJob.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The programs that measure collectives, with ranks as threads.
class CollectiveProgramTests {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final List<String> BLOCKING = List.of("barrier", "bcast", "gather", "gatherv", "scatter", "scatterv",
            "allGather", "allGatherv", "allToAll", "allToAllv", "allToAllw", "reduce", "allReduce", "reduceScatter",
            "reduceScatterBlock", "scan", "exscan");

    @FunctionalInterface
    private interface Program {
        void run(Mpi mpi, String[] args, PrintStream out);
    }

    /// What a program prints behind the header.
    private static List<String> lines(int ranks, Program program, String... args) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, UTF_8);
        String[] words = Stream.concat(Stream.of(args), Stream.of("--csv")).toArray(String[]::new);
        InProcessJob.run(ranks, Link.INPROC, LIMIT, mpi -> program.run(mpi, words, out));
        return bytes.toString(UTF_8).lines().skip(1).toList();
    }

    private static String[] counted(String words) {
        return (words + " --iterations 4 --warmup 2").split(" ");
    }

    private static List<String> figures(List<String> lines) {
        return lines.stream().map(line -> line.substring(0, line.indexOf(','))).distinct().toList();
    }

    private static double value(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(',') + 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void measuresEveryCollective(int ranks) {
        List<String> lines = lines(ranks, Collectives::run, counted("--sizes 8"));
        assertThat(figures(lines)).containsExactlyElementsOf(BLOCKING);
        assertThat(lines).hasSize(2 * BLOCKING.size());
    }

    @Test
    void measuresEveryFormUnderItsMethodsName() {
        assertThat(figures(lines(3, Collectives::run, counted("--sizes 16 --form nonblocking,persistent"))))
                .hasSize(2 * BLOCKING.size())
                .contains("iBarrier", "iAllReduce", "iReduceScatterBlock", "barrierInit", "allToAllwInit",
                        "exscanInit");
    }

    @ParameterizedTest
    @CsvSource({"heap", "native", "shared"})
    void everyMemoryServesAnySize(String memory) {
        List<String> lines = lines(2, Collectives::run,
                counted("--sizes 0,8,300K --form blocking,nonblocking,persistent --memory " + memory));
        assertThat(lines).hasSize(3 * 2 * (3 * (BLOCKING.size() - 1) + 1));
        assertThat(lines).allSatisfy(line -> assertThat(line).contains(",shm," + memory + ","));
    }

    @Test
    void theSlowestRankIsNotFasterThanTheMean() {
        List<String> lines = lines(3, Collectives::run, "--sizes", "8", "--only", "barrier,bcast", "--millis", "1");
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("barrier,shm,native,0,mean,us,");
        assertThat(lines.get(1)).startsWith("barrier,shm,native,0,max,us,");
        for (int i = 0; i < lines.size(); i += 2) {
            assertThat(value(lines.get(i))).isPositive().isLessThanOrEqualTo(value(lines.get(i + 1)));
        }
    }

    @Test
    void reductionsLeaveOutSizesThatAreNoDoubles() {
        List<String> lines = lines(2, Collectives::run, counted("--sizes 4,8 --only allGather,allReduce,scan"));
        assertThat(lines.stream().filter(line -> line.contains(",4,mean,")).toList()).singleElement()
                .asString()
                .startsWith("allGather,");
    }

    @Test
    void measuresTheOverlapOfCollectives() {
        List<String> lines = lines(3, Overlap::run, counted("--sizes 64K --only allReduce,allToAll"));
        assertThat(lines).hasSize(2).allMatch(line -> value(line) >= 0 && value(line) <= 100);
        assertThat(lines.get(0)).startsWith("overlap_iAllReduce,shm,native,65536,overlap,%,");
        assertThat(lines.get(1)).startsWith("overlap_iAllToAll,shm,native,65536,overlap,%,");
    }

    @Test
    void namesACollectiveThatIsNone() {
        assertThatThrownBy(() -> lines(1, Collectives::run, "--only", "bcast,broadcast"))
                .hasMessageContainingAll("--only=broadcast", "reduceScatterBlock");
    }
}
