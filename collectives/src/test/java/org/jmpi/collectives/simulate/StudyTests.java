package org.jmpi.collectives.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jmpi.collectives.select.Algorithms;
import org.jmpi.collectives.select.Selector;
import org.jmpi.spi.CollectiveCall.Operation;
import org.junit.jupiter.api.Test;

class StudyTests {
    private static final Study STUDY =
            new Study(new Simulator(NetworkText.parse("100g"), 64), Selector.create(_ -> null));

    @Test
    void answersForEveryAlgorithmOfTheRegistry() {
        Row row = STUDY.row(Question.of(Operation.ALL_REDUCE, 128, 1 << 16));
        assertThat(row.outcomes().keySet()).containsExactlyElementsOf(Algorithms.names(Operation.ALL_REDUCE));
        assertThat(row.fastest()).isPresent();
        assertThat(row.outcomes()).containsKey(row.selected());
    }

    @Test
    void tellsWhereTheChoiceSwitches() {
        List<Row> rows = Stream.of(8L, 1L << 10, 1L << 20)
                .map(bytes -> new Row(Question.of(Operation.BCAST, 4, bytes), Map.of(), bytes < 1 << 20 ? "a" : "b"))
                .toList();
        assertThat(Switches.of(rows, Row::selected)).isEqualTo("a 8..1K, b 1M");
    }

    @Test
    void aMillionRanksRoundARingAreExact() {
        var outcome = (Outcome.Time) STUDY.simulator()
                .time(Algorithms.find(Operation.ALL_GATHER, "ring").orElseThrow(),
                        Question.of(Operation.ALL_GATHER, 1 << 20, 8));
        assertThat(outcome.isExact()).isTrue();
        // Each of 2^20 - 1 rounds is at least one message inside a host.
        assertThat(outcome.low()).isGreaterThan(((1 << 20) - 1) * STUDY.simulator().network().inside().oneWay(8));
    }

    @Test
    void whatTakesTooManyStepsSaysSo() {
        Outcome outcome = STUDY.simulator()
                .time(Algorithms.find(Operation.BCAST, "scatterRing").orElseThrow(),
                        Question.of(Operation.BCAST, (1 << 17) + 1, 64));
        assertThat(outcome).isInstanceOfSatisfying(Outcome.None.class,
                none -> assertThat(none.reason()).contains("steps").contains("no two ranks do the same"));
    }

    @Test
    void blocksOfSeveralLengthsCantBeAskedFor() {
        assertThatIllegalArgumentException().isThrownBy(() -> STUDY.row(Question.of(Operation.ALL_GATHERV, 4, 8)))
                .withMessageContaining("allGatherv");
    }
}
