package org.jmpi.samples.defects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jmpi.internal.bootstrap.InProcessJob.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each defect gets its verdict, and its correct twin none. Deadlocks are in `it.DeadlockIT`.
class DefectsTests {

    static List<Defect> defects() {
        return Stream.of(CallMatching.defects(), ParameterMatching.defects(), CollectiveMatching.defects(),
                InvalidArguments.defects(), InvalidBuffers.defects(), RequestLifeCycle.defects(),
                ResourceLifeCycle.defects(), Leaks.defects(), BufferReuse.defects(), MessageRaces.defects())
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("defects")
    void aDefectGetsItsVerdict(Defect defect) {
        for (Link link : Link.values()) {
            defect.verdict().matches(Trial.run(defect.wrong(), defect.ranks(), link, defect.check()));
        }
    }

    static List<Defect> all() {
        return Stream.concat(defects().stream(), Deadlocks.defects().stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void itsCorrectTwinEndsWithoutAWord(Defect defect) {
        for (Link link : Link.values()) {
            Outcome outcome = Trial.run(defect.right(), defect.ranks(), link, "all");
            outcome.succeeded();
            assertThat(outcome.warnings()).isEmpty();
        }
    }

    @Test
    void eachDefectIsThereOnce() {
        assertThat(all()).extracting(Defect::name)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(70);
    }
}
