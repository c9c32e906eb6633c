package org.jmpi.samples.stages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTests {

    @ParameterizedTest
    @CsvSource({"1, 0, 0, 0, 0", "2, 0, 0, 1, 1", "3, 0, 0, 1, 2", "4, 0, 1, 2, 3", "7, 0, 1, 4, 6"})
    void firstBatchGoesAsTheTableSays(int ranks, int read, int clean, int analyse, int store) {
        var layout = new Layout(ranks);

        assertThat(layout.rankOf(Stage.READ, 0)).isEqualTo(read);
        assertThat(layout.rankOf(Stage.CLEAN, 0)).isEqualTo(clean);
        assertThat(layout.rankOf(Stage.ANALYSE, 0)).isEqualTo(analyse);
        assertThat(layout.rankOf(Stage.STORE, 0)).isEqualTo(store);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 13, 64})
    void everyRankWorksAndNoBatchGoesBack(int ranks) {
        var layout = new Layout(ranks);
        Set<Integer> busy = new HashSet<>();

        for (int batch = 0; batch < 4 * ranks; batch++) {
            int rank = 0;
            for (Stage stage : Stage.values()) {
                assertThat(layout.rankOf(stage, batch)).isBetween(rank, ranks - 1);
                rank = layout.rankOf(stage, batch);
                busy.add(rank);
            }
        }

        assertThat(busy).hasSize(ranks);
    }

    @Test
    void cleaningDropsFaultsOnlyAndAnalysingSeesAllTheRest() {
        double[] raw = Stage.READ.process(new double[10_000], 3);
        double[] clean = Stage.CLEAN.process(raw, 3);
        Summary summary = Summary.fromNumbers(Stage.ANALYSE.process(clean, 3));

        assertThat(Arrays.stream(raw)).anyMatch(reading -> reading.isNaN());
        assertThat(clean).hasSizeBetween(9_000, 9_700);
        assertThat(Arrays.stream(clean)).noneMatch(reading -> reading.isNaN());
        assertThat(summary.count()).isEqualTo(clean.length);
        assertThat(summary.mean()).isBetween(summary.lowest(), summary.highest());
    }
}
