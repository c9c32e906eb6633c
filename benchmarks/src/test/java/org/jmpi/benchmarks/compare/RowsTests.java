package org.jmpi.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowsTests {

    private static List<Double> goals(int cores, String title) {
        return Rows.all(cores).stream().filter(row -> row.title().startsWith(title)).map(Row::goal).toList();
    }

    @Test
    void titlesTellRowsApart() {
        assertThat(Rows.all(2)).extracting(Row::title).doesNotHaveDuplicates().hasSizeGreaterThan(25);
    }

    @Test
    void timesGoDownAndRatesGoUp() {
        assertThat(Rows.all(2)).allSatisfy(row -> {
            boolean isRate = row.metric().equals("total") || row.metric().equals("slowest_share")
                    || row.title().contains("bandwidth") || row.title().contains("bidirectional")
                    || row.title().contains("rate") || row.title().contains("overlap");
            assertThat(row.direction()).as(row.title()).isEqualTo(isRate ? Direction.AT_LEAST : Direction.AT_MOST);
        });
    }

    @Test
    void threadsHaveToScaleWhereThereAreCores() {
        assertThat(goals(2, "4 threads to 1, total")).containsExactly(0.5);
        assertThat(goals(16, "4 threads to 1, total")).containsExactly(1.0);
    }

    @Test
    void collectivesOverlapWhereThereIsAFreeCore() {
        assertThat(goals(2, "shm overlap of iAllReduce")).containsExactly(10.0);
        assertThat(goals(4, "shm overlap of iAllToAll")).containsExactly(60.0);
    }

    @Test
    void everyCollectiveHasARowForTwoFourAndEightRanksAndForSockets() {
        List<String> titles = Rows.all(2).stream().map(Row::title).toList();
        assertThat(titles).contains("shm persistent allReduce 8 B");
        for (String collective : List.of("bcast", "allReduce", "allGather", "allToAll")) {
            for (String size : List.of(" 8 B, ", " 8 KiB, ", " 1 MiB, ")) {
                assertThat(titles).contains("shm " + collective + size + "2 ranks",
                        "shm " + collective + size + "4 ranks", "shm " + collective + size + "8 ranks",
                        "tcp " + collective + size + "2 ranks", "tcp " + collective + size + "4 ranks");
            }
            assertThat(titles).contains("shm " + collective + " 1 MiB, double[], 2 ranks");
        }
        assertThat(titles.stream().filter(title -> title.contains("barrier"))).hasSize(5);
    }

    @Test
    void moreRanksAndSocketsHaveToBeAsFastAsC() {
        assertThat(goals(2, "shm allReduce 8 B")).containsExactly(0.5, 1.0, 1.0);
        assertThat(goals(2, "tcp allReduce 8 B")).containsExactly(1.0, 1.0);
        assertThat(goals(2, "shm allGather 1 MiB, double[]")).containsExactly(1.15, 1.0, 1.0);
    }

    @Test
    void aBatchIsRunOnceForAllItsRows() {
        assertThat(
                Rows.all(2).stream().map(row -> row.workload().run()).filter(run -> run.figure().isBatch()).distinct())
                .hasSize(10);
    }

    @Test
    void goalsReadAsInequalities() {
        assertThat(Rows.all(2)).extracting(Row::goalText)
                .contains("≤ 0.65 × Open MPI C", "≥ 0.85 × best C", "≤ 4 × its median",
                        "≤ 1 × (bare JVMs + 60 ms)", "≤ 1 × the blocking form", "≥ 10", "≤ 0", "≥ 20 × MPJ Express");
    }
}
