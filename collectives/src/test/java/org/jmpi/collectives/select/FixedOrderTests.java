package org.jmpi.collectives.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.LongStream;
import org.jmpi.Buf;
import org.jmpi.Op;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Problems;
import org.jmpi.collectives.verify.Cases;
import org.jmpi.internal.bootstrap.InProcessJob;
import org.jmpi.internal.bootstrap.InProcessJob.Link;
import org.jmpi.spi.CollectiveCall.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a reproducible communicator's reductions are served by. That the order is fixed is tested by results, in the core's
/// conformance bodies.
class FixedOrderTests {

    @ParameterizedTest
    @EnumSource(names = {"REDUCE", "ALL_REDUCE", "REDUCE_SCATTER", "SCAN", "EXSCAN"})
    void oneAlgorithmServesAllProblems(Operation operation) {
        Selector selector = Selector.create(_ -> null);
        for (int size : new int[]{1, 2, 3, 8, 17}) {
            assertThat(Cases.of(operation, size)
                    .flatMap(what -> what.problems().stream())
                    .map(problem -> selector.selectFixedOrder(problem.inRankOrder()))
                    .distinct()).hasSize(1).allMatch(algorithm -> algorithm.fixesOrder());
        }
    }

    @Test
    void anotherOneCantBeForced() {
        Selector selector = Selector.create(Map.of("jmpi.coll.allReduce", "ring")::get);
        Problem problem = Problems.reduceToAll(Operation.ALL_REDUCE, 3, 0, 8, 8, true, false).inRankOrder();
        assertThatThrownBy(() -> selector.selectFixedOrder(problem)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("algorithm=ring")
                .hasMessageContaining("the communicator is reproducible")
                .hasMessageContaining("-Djmpi.coll.allReduce");
    }

    /// The proof that the conformance bodies can fail.
    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void otherAlgorithmsCombineInAnOrderThatDependsOnThePlace(int ranks) {
        Op order = Op.ofLong("ORDER", true, (a, b) -> Long.rotateLeft(a, 7) * 31 + b);
        InProcessJob.run(ranks, Link.INPROC, Duration.ofSeconds(60), mpi -> {
            mpi.world().barrier();
            System.setProperty("jmpi.coll.allReduce", "ring");
            try (var forced = mpi.world().dup()) {
                long[] values = new long[100];
                Arrays.fill(values, mpi.world().rank());
                forced.allReduce(Buf.of(values), order);
                assertThat(LongStream.of(values).distinct().count()).isGreaterThan(1);
                mpi.world().barrier();
            } finally {
                System.clearProperty("jmpi.coll.allReduce");
            }
        });
    }
}
