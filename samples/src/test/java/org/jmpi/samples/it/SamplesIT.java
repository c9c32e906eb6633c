package org.jmpi.samples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@RealProcesses
class SamplesIT {

    @TempDir Path folder;

    static Stream<Arguments> jobs() {
        return IntStream.rangeClosed(1, 4)
                .boxed()
                .flatMap(ranks -> Stream.of("shm", "tcp").map(transport -> Arguments.of(ranks, transport)));
    }

    private Result run(int ranks, String transport, String sample, String... arguments) throws Exception {
        List<String> words = new ArrayList<>(
                List.of("-np", Integer.toString(ranks), "--transport", transport, "sample:" + sample));
        words.addAll(List.of(arguments));
        return Launch.jmpirun(words.toArray(String[]::new)).in(folder).run();
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void everyRankSaysHello(int ranks, String transport) throws Exception {
        List<String> lines = run(ranks, transport, "hello").quietSuccess();
        assertThat(lines).hasSize(ranks + 1).contains("hello: " + ranks + " of " + ranks + " ranks answered");
        for (int rank = 0; rank < ranks; rank++) {
            String start = "Hello from rank " + rank + " of " + ranks + " on ";
            assertThat(lines).filteredOn(line -> line.startsWith(start)).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void theTokenGoesRound(int ranks, String transport) throws Exception {
        assertThat(run(ranks, transport, "ring", "--rounds", "100").quietSuccess()).singleElement()
                .asString()
                .startsWith("ring: 100 rounds of " + ranks + " hops, token " + 100 * ranks + " as expected, ");
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void piIsRight(int ranks, String transport) throws Exception {
        assertThat(run(ranks, transport, "pi", "--intervals", "200000").quietSuccess()).singleElement()
                .asString()
                .startsWith("pi: 3.1415926535")
                .contains(" on " + ranks + " ranks ");
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void heatIsTheSequentialSolutionsAndIsDrawn(int ranks, String transport) throws Exception {
        List<String> lines = run(ranks, transport, "heat2d", "--size", "60", "--steps", "40").quietSuccess();
        assertThat(lines).anyMatch(line -> line.contains(", " + ranks + " ranks as "))
                .anyMatch(line -> line.matches("heat2d: largest difference .* as expected"))
                .endsWith("heat2d: wrote heat2d.png");
        assertThat(widthOf("heat2d.png")).isEqualTo(60);
    }

    private int widthOf(String picture) throws IOException {
        return ImageIO.read(folder.resolve(picture).toFile()).getWidth();
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void wordsAreCounted(int ranks, String transport) throws Exception {
        Result result = run(ranks, transport, "wordcount");
        assertThat(result.success()).containsExactly("adore 1", "aime 2", "alice 3", "bob 2", "spark 1");
        assertThat(result.err()).containsExactly(
                "wordcount: 5 different words, 9 in all, " + ranks + " ranks");
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void everyTaskIsDone(int ranks, String transport) throws Exception {
        assertThat(run(ranks, transport, "squares", "--tasks", "57").quietSuccess()).singleElement()
                .asString()
                .startsWith("squares: 57 squares, sum 60116 as expected; tasks done by each rank: ");
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void everyBatchComesOutOfThePipeline(int ranks, String transport) throws Exception {
        List<String> lines =
                run(ranks, transport, "pipeline", "--batches", "50", "--readings", "200").quietSuccess();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).contains(" of 10000 readings kept").endsWith("as expected");
    }
}
