package org.jmpi.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jmpi.samples.Job.args;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jmpi.samples.words.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordcountTests {
    private static final long SEED = 20_260_712;

    @TempDir Path folder;

    static List<Job> jobs() {
        return Job.all();
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void countsTheBuiltInText(Job job) {
        assertThat(linesOf(job)).containsExactly("adore 1", "aime 2", "alice 3", "bob 2", "spark 1");
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void countsFilesLikeAPlainLoop(Job job) throws IOException {
        String one = Texts.random(SEED + job.ranks(), 5_000);
        String other = Texts.random(SEED - job.ranks(), 31);
        Path first = Files.writeString(folder.resolve("one.txt"), one);
        Path second = Files.writeString(folder.resolve("other.txt"), other);

        List<String> lines = linesOf(job, first.toString(), second.toString());

        assertThat(lines).as("seed=%d ranks=%d", SEED, job.ranks())
                .isEqualTo(Texts.countLines(one + " " + other));
    }

    @Test
    void moreRanksThanBytesIsFine() throws IOException {
        Path file = Files.writeString(folder.resolve("short.txt"), "éa");

        assertThat(linesOf(new Job(8, Job.ofOneRank().link()), file.toString())).containsExactly("éa 1");
    }

    @Test
    void emptyFileHasNoWords() throws IOException {
        Path file = Files.createFile(folder.resolve("empty.txt"));

        assertThat(linesOf(new Job(2, Job.ofOneRank().link()), file.toString())).isEmpty();
    }

    @Test
    void summaryStaysOutOfTheCounts() {
        var log = new ByteArrayOutputStream();

        Job.ofOneRank()
                .linesOf((mpi, out) -> Wordcount.run(mpi, args(), out, new PrintStream(log, true,
                        StandardCharsets.UTF_8)));

        assertThat(log.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo("wordcount: 5 different words, 9 in all, 1 ranks");
    }

    @Test
    void missingFileNamesTheFileAndTheFolder() {
        assertThatThrownBy(() -> linesOf(Job.ofOneRank(), "no-such-file.txt")).cause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a readable file: file=no-such-file.txt, folder=");
    }

    private static List<String> linesOf(Job job, String... files) {
        var log = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return job.linesOf((mpi, out) -> Wordcount.run(mpi, files, out, log));
    }
}
