package org.jmpi.collectives.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.collectives.schedule.Space;
import org.jmpi.spi.CollectiveCall.Operation;
import org.junit.jupiter.api.Test;

/// Times worked out by hand, in nanoseconds: L = 100, o = 10, g = 20, G = 1 a byte; γ = 2 and copy 0.5 a byte.
class EngineTests {
    private static final Link BETWEEN = new Link(100, 10, 20, Body.constant(1), 0);
    private static final Link INSIDE = new Link(7, 3, 3, Body.constant(0.5), 1);
    private static final Network NETWORK = new Network(INSIDE, BETWEEN, 2, 0.5, 0);
    private static final Region DATA = new Region(Space.TEMP, 0, 40);
    private static final Region SHORT = new Region(Space.TEMP, 64, 5);

    @Test
    void oneMessageTakesOverheadLatencyBytesAndOverhead() {
        assertThat(time(2, 1, (problem, out) -> {
            if (problem.rank() == 0) {
                out.send(DATA, 1);
            } else {
                out.receive(DATA, 0);
            }
        })).isEqualTo(10 + 100 + 40 + 10);
    }

    @Test
    void localStepsFollowAtSoMuchAByte() {
        assertThat(time(1, 1, (_, out) -> out.reduce(DATA, SHORT).copy(SHORT, DATA))).isEqualTo(2 * 40 + 0.5 * 5);
    }

    @Test
    void theNextMessageLeavesWhenThePortIsFree() {
        // The first leaves at 10 and keeps the port until 50, the second reaches it at 20 and leaves at 50.
        assertThat(time(3, 1, (problem, out) -> {
            if (problem.rank() == 0) {
                out.send(DATA, 1).send(DATA, 2);
            } else {
                out.receive(DATA, 0);
            }
        })).isEqualTo(50 + 100 + 40 + 10);
    }

    @Test
    void shortMessagesKeepTheGap() {
        assertThat(time(3, 1, (problem, out) -> {
            if (problem.rank() == 0) {
                out.send(SHORT, 1).send(SHORT, 2);
            } else {
                out.receive(SHORT, 0);
            }
        })).isEqualTo(10 + 20 + 100 + 5 + 10);
    }

    @Test
    void messagesThatArriveTogetherShareTheReceiversPort() {
        // Both arrive at 110; the first has passed at 150, the second at 190.
        assertThat(time(3, 1, (problem, out) -> {
            if (problem.rank() == 0) {
                out.receive(DATA, 1).receive(DATA, 2);
            } else {
                out.send(DATA, 0);
            }
        })).isEqualTo(110 + 40 + 40 + 10);
    }

    @Test
    void aBusyProcessorTakesBothWaysOneAfterTheOther() {
        // Inside a host: sends 40 bytes in 3 + 20, so its copying of what arrives at 10 waits until 23.
        assertThat(time(2, 2, (problem, out) -> {
            int peer = 1 - problem.rank();
            out.receive(DATA, peer).send(DATA, peer);
        })).isEqualTo(23 + 20 + 3);
    }

    @Test
    void whatArrivesFirstIsTakenInFirst() {
        // Rank 2 sends when it has 40 bytes reduced, so rank 1's message comes first, though it is listed second.
        assertThat(time(3, 1, (problem, out) -> {
            switch (problem.rank()) {
                case 0 -> out.receive(DATA, 2).receive(SHORT, 1);
                case 1 -> out.send(SHORT, 0);
                default -> out.reduce(DATA, SHORT).send(DATA, 0);
            }
        })).isEqualTo(80 + 10 + 100 + 40 + 10);
    }

    @Test
    void ranksThatWaitForEachOtherAreReported() {
        assertThatThrownBy(() -> time(2, 1, (problem, out) -> out.receive(DATA, 1 - problem.rank())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("done=0 of 2");
    }

    private interface Emission {
        void emit(Problem problem, ScheduleBuilder out);
    }

    private static double time(int ranks, int perHost, Emission emission) {
        return new Simulator(NETWORK, perHost).allRanks(new Algorithm() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public Set<Operation> operations() {
                return Set.of(Operation.BARRIER);
            }

            @Override
            public void emit(Problem problem, ScheduleBuilder out) {
                emission.emit(problem, out);
            }
        }, Question.of(Operation.BARRIER, ranks, 0));
    }
}
