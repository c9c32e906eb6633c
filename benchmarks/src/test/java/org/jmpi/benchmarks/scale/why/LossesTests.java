package org.jmpi.benchmarks.scale.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LossesTests {
    private static final TimeSplit ONE = split(10.5, 0, 10);

    @TempDir private Path folder;

    /// Ranks end with the one that computes longest; what isn't computing is waiting but for `moving`.
    private static TimeSplit split(double elapsed, double moving, double... computing) {
        double total = DoubleStream.of(computing).max().orElseThrow() + moving;
        return TimeSplit.of(elapsed, DoubleStream.of(computing)
                .mapToObj(own -> new RankTime(total, total - own, total - own - moving))
                .toList());
    }

    private static String words(boolean weak, TimeSplit many) {
        return Losses.words(List.of(ONE, many), weak).orElseThrow();
    }

    @Test
    void unequalWorkIsImbalance() {
        TimeSplit split = split(8.5, 0, 8, 2);
        assertThat(split.imbalance()).isEqualTo(6);
        assertThat(split.waiting()).isEqualTo(6);
        assertThat(words(false, split)).contains("63 % of their time between init and close is computing",
                "38 % waiting", "ranks with less work than others account for 38 %",
                "to imbalance: the rank with most to do computes 1.60 times the mean");
    }

    @Test
    void workThatEachRankRepeatsIsComputing() {
        assertThat(words(false, split(10.5, 0, 10, 10))).contains("which takes 2.00 times as long in all");
        assertThat(words(true, split(10.5, 0, 10, 10))).contains("Little is lost.");
    }

    @Test
    void movingDataIsSaid() {
        assertThat(words(false, split(9.25, 4, 5, 5))).contains("most of them (100 %) to moving data");
    }

    @Test
    void startingIsSaid() {
        assertThat(words(false, split(9, 0, 5, 5))).contains("before init and after close");
    }

    @Test
    void waitingThoughAllComputeAsLongIsSaid() {
        TimeSplit split = TimeSplit.of(10.5, List.of(new RankTime(10, 5, 5), new RankTime(10, 5, 5)));
        assertThat(words(false, split)).contains("messages that come late");
    }

    @Test
    void withoutOneRankNothingIsSaid() {
        assertThat(Losses.words(List.of(), false)).isEmpty();
        assertThat(Losses.words(List.of(split(1, 0, 1, 1), split(1, 0, 1, 1, 1)), false)).isEmpty();
    }

    @Test
    void whatRanksWroteIsRead() throws Exception {
        Files.writeString(folder.resolve("counters-0.txt"), """
                total=5000000000
                barrier=1 1000000000 800000000 0
                send=10 1000000000 0 80
                """);
        assertThat(TimeSplit.read(2, 6, folder)).as("a rank wrote nothing").isEmpty();
        TimeSplit split = TimeSplit.read(1, 6, folder).orElseThrow();
        assertThat(split.computing()).isCloseTo(3, within(1e-9));
        assertThat(split.waiting()).isCloseTo(0.8, within(1e-9));
        assertThat(split.transferring()).isCloseTo(1.2, within(1e-9));
        assertThat(split.part(split.computing())).isCloseTo(0.6, within(1e-9));
    }
}
