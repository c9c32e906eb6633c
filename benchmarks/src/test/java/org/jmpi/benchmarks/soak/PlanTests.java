package org.jmpi.benchmarks.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTests {
    private static final long GIB = 1L << 30;

    private static List<Planned> all(Limits limits, int ranks) {
        List<Planned> messages = new ArrayList<>();
        Plan plan = new Plan(limits, ranks);
        for (List<Planned> round = plan.nextRound(); !round.isEmpty(); round = plan.nextRound()) {
            assertThat(round).hasSizeLessThanOrEqualTo(Plan.MOST_MESSAGES);
            assertThat(round.stream().mapToLong(Planned::bytes).sum()).isLessThanOrEqualTo(Plan.MOST_BYTES);
            messages.addAll(round);
        }
        return messages;
    }

    private static long bytes(List<Planned> messages) {
        return messages.stream().mapToLong(Planned::bytes).sum();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyRankPlansTheSame(long seed) {
        Limits limits = new Limits(5_000, 0, GIB, seed);
        assertThat(all(limits, 4)).isEqualTo(all(limits, 4)).isNotEqualTo(all(new Limits(5_000, 0, GIB, seed + 9), 4));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void blockingSendsGoOnlyToReceivesThatArePosted(long seed) {
        assertThat(all(new Limits(5_000, 0, GIB, seed), 4))
                .filteredOn(message -> message.mode() == Mode.SEND || message.mode() == Mode.SSEND)
                .hasSizeGreaterThan(1_000)
                .allMatch(message -> message.way().isPostedAhead());
    }

    @Test
    void sizesAreLogUniformWithALargeOneInAThousand() {
        List<Planned> messages = all(new Limits(100_000, 0, 20 * GIB, 5), 4);
        assertThat(messages).hasSize(100_000);
        assertThat(messages).filteredOn(message -> message.bytes() < 256).hasSizeBetween(47_000, 53_000);
        assertThat(messages).filteredOn(message -> message.bytes() > 64 << 10).hasSizeBetween(60, 140);
        assertThat(messages).allMatch(message -> message.bytes() <= 4 << 20);
    }

    @Test
    void allMessagesFitWhereBytesAreScarce() {
        List<Planned> messages = all(new Limits(100_000, 0, 200 << 20, 6), 4);
        assertThat(messages).hasSize(100_000);
        assertThat(bytes(messages)).isBetween(190L << 20, 200L << 20);
        assertThat(messages.subList(90_000, 100_000)).filteredOn(message -> message.bytes() > 32 << 10).isNotEmpty();
    }

    @Test
    void endsBeforeTheBytesRunOut() {
        List<Planned> messages = all(new Limits(100_000, 0, 1 << 20, 7), 2);
        assertThat(bytes(messages)).isLessThanOrEqualTo(1 << 20);
        assertThat(messages).isNotEmpty().allMatch(message -> message.from() != message.to());
    }
}
