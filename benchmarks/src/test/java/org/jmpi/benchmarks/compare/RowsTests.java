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
                    || row.title().contains("rate");
            assertThat(row.direction()).as(row.title()).isEqualTo(isRate ? Direction.AT_LEAST : Direction.AT_MOST);
        });
    }

    @Test
    void threadsHaveToScaleWhereThereAreCores() {
        assertThat(goals(2, "4 threads to 1, total")).containsExactly(0.5);
        assertThat(goals(16, "4 threads to 1, total")).containsExactly(1.0);
    }

    @Test
    void goalsReadAsInequalities() {
        assertThat(Rows.all(2)).extracting(Row::goalText)
                .contains("≤ 0.65 × Open MPI C", "≥ 0.85 × best C", "≤ 4 × its median",
                        "≤ 1 × (bare JVMs + 60 ms)", "≤ 0", "≥ 20 × MPJ Express");
    }
}
