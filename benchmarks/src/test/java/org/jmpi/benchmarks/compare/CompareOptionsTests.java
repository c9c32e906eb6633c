package org.jmpi.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompareOptionsTests {

    @Test
    void withoutOptionsAllRowsRunNineRounds() {
        CompareOptions options = CompareOptions.parse();
        assertThat(options.effort()).isEqualTo(Effort.full());
        assertThat(options.effort().rounds()).isEqualTo(7);
        assertThat(Rows.all(2)).allMatch(options::wants);
    }

    @Test
    void onlyPicksRowsByTitle() {
        CompareOptions options = CompareOptions.parse("--quick", "--only", "^tcp (latency|bandwidth)", "--rounds", "2");
        assertThat(Rows.all(2).stream().filter(options::wants)).extracting(Row::title)
                .containsExactly("tcp latency 8 B", "tcp bandwidth 1 MiB");
        assertThat(options.effort()).isEqualTo(Effort.quick().withRounds(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--rounds 0", "--rounds many", "--only (", "--write --only tcp", "--fast", "latency"})
    void wrongOptionsAreRefused(String words) {
        assertThatIllegalArgumentException().isThrownBy(() -> CompareOptions.parse(words.split(" ")));
    }
}
