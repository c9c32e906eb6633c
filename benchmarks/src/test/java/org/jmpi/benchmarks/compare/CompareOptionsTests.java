package org.jmpi.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompareOptionsTests {

    @Test
    void withoutOptionsAllRowsRunSevenRounds() {
        CompareOptions options = CompareOptions.parse();
        assertThat(options.effort()).isEqualTo(Effort.full());
        assertThat(options.effort().rounds()).isEqualTo(7);
        assertThat(rows(options)).isEqualTo(Rows.all(2));
    }

    @Test
    void onlyPicksRowsByTitle() {
        CompareOptions options = CompareOptions.parse("--quick", "--only", "^tcp (latency|bandwidth)", "--rounds", "2");
        assertThat(rows(options)).extracting(Row::title)
                .containsExactly("tcp latency 8 B", "tcp bandwidth 1 MiB");
        assertThat(options.effort()).isEqualTo(Effort.quick().withRounds(2));
    }

    @Test
    void aPartIsRunByItself() {
        CompareOptions options = CompareOptions.parse("--part", "collectives", "--write");
        assertThat(rows(options)).isEqualTo(CollectiveRows.shm(2)).isNotEmpty();
        assertThat(rows(CompareOptions.parse("--part", "socket-collectives"))).isEqualTo(CollectiveRows.tcp())
                .isNotEmpty();
        assertThat(Rows.all(2)).containsAll(rows(options)).containsAll(CollectiveRows.tcp());
    }

    @Test
    void hostsAreMeasuredOnlyWhereAskedFor() {
        assertThat(rows(CompareOptions.parse("--part", "hosts"))).isEqualTo(HostRows.all())
                .doesNotContainAnyElementsOf(rows(CompareOptions.parse()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--rounds 0", "--rounds many", "--only (", "--write --only tcp", "--part all", "--fast",
        "latency"})
    void wrongOptionsAreRefused(String words) {
        assertThatIllegalArgumentException().isThrownBy(() -> CompareOptions.parse(words.split(" ")));
    }

    private static List<Row> rows(CompareOptions options) {
        return options.wanted(2).values().stream().flatMap(List::stream).toList();
    }
}
