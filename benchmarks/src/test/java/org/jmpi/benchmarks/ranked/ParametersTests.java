package org.jmpi.benchmarks.ranked;

import static org.assertj.core.api.Assertions.assertThat;

import org.jmpi.Communicator;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;

class ParametersTests {

    @SuppressWarnings("unused")
    private static class Parameterized extends RankedBenchmark {
        @Param("7") private int count = 7;
        @Param("0.5") private double part = 0.5;
        @Param("a b") private String name = "a b";
        @Param("Trial") private Level level = Level.Trial;
        private int other = 1;

        @Override
        protected void prepare(Communicator world) {
        }

        @Override
        protected void work(Communicator world) {
        }
    }

    @Test
    void aFollowerHasTheForksParameters() {
        Parameterized fork = new Parameterized();
        fork.ranks = 3;
        fork.count = 12;
        fork.part = 1e-3;
        fork.name = "x=y z";
        fork.level = Level.Iteration;
        fork.other = 5;
        Parameterized follower = new Parameterized();
        Parameters.set(follower, Parameters.of(fork));
        assertThat(follower).usingRecursiveComparison().ignoringFields("other", "mpi").isEqualTo(fork);
        assertThat(follower.other).isEqualTo(1);
    }
}
