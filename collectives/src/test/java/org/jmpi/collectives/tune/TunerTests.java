package org.jmpi.collectives.tune;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problems;
import org.jmpi.collectives.select.Algorithms;
import org.jmpi.internal.bootstrap.InProcessJob;
import org.jmpi.internal.bootstrap.InProcessJob.Link;
import org.jmpi.spi.CollectiveCall.Operation;
import org.junit.jupiter.api.Test;

class TunerTests {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void measuresEveryAlgorithmThatHasARival() {
        List<String> served = Algorithms.of(Operation.BCAST)
                .stream()
                .filter(algorithm -> algorithm.refusal(Problems.bcast(2, 0, 0, 8)).isEmpty())
                .map(Algorithm::name)
                .toList();
        List<Tuner.Choice> choices = new ArrayList<>();
        InProcessJob.run(3, Link.SHM, LIMIT, mpi -> {
            List<Tuner.Choice> made = new Tuner(mpi.world(), List.of(8L, 1_000L), 0.5).choices(_ -> {
            });
            if (mpi.world().rank() == 0) {
                choices.addAll(made);
            }
        });
        assertThat(choices.stream().map(Tuner.Choice::ranks).distinct()).containsExactly(2, 3);
        assertThat(choices.stream().filter(choice -> choice.operation() == Operation.BCAST)).hasSize(4)
                .allSatisfy(choice -> assertThat(choice.nanos().keySet())
                        .containsExactlyElementsOf(served));
        assertThat(choices).allSatisfy(choice -> assertThat(choice.nanos()).containsKey(choice.algorithm()));
    }

    @Test
    void measuresOnlyWhatCanServe() {
        InProcessJob.run(2, Link.SHM, LIMIT, mpi -> {
            Map<Long, Map<String, Double>> times =
                    RealTimes.of(mpi.world(), Operation.ALL_TO_ALL, List.of(8L), 0.01);
            assertThat(times.get(8L)).doesNotContainKey("swap").containsKey("pairwise");
        });
    }
}
