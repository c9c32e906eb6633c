package org.jmpi.collectives.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Problems;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.collectives.schedule.Space;
import org.junit.jupiter.api.Test;

class LockstepTests {
    private static final Region DATA = new Region(Space.TEMP, 0, 40);
    private static final Link LINK = new Link(100, 10, 20, Body.constant(1), 0);
    private static final Costs COSTS = new Costs(new Network(LINK, LINK, 2, 0.5, 0));

    @Test
    void messagesOfARoundPassBothWays() {
        Lockstep lockstep = lockstep((problem, out) -> out.send(DATA, 1 - problem.rank())
                .receive(DATA, 1 - problem.rank())
                .nextRound());
        lockstep.run(0);
        assertThat(lockstep.times().latest()).isEqualTo(1_000 * (10 + 100 + 40 + 10));
    }

    @Test
    void aMessageReceivedInALaterRoundIsRefused() {
        Lockstep lockstep = lockstep((problem, out) -> {
            if (problem.rank() == 0) {
                out.send(DATA, 1).nextRound().nextRound();
            } else {
                out.nextRound().receive(DATA, 0).nextRound();
            }
        });
        assertThatIllegalStateException().isThrownBy(() -> lockstep.run(0)).withMessageContaining("sent=1, received=0");
        assertThatIllegalStateException().isThrownBy(() -> lockstep.run(1))
                .withMessageContaining("in which it is sent");
    }

    private static Lockstep lockstep(BiConsumer<Problem, ScheduleBuilder> emit) {
        return new Lockstep(new Placement(2, 1), RoundTable.of(emit, 2, rank -> Problems.barrier(2, rank), COSTS),
                IntStream.range(0, 2).toArray(), COSTS);
    }
}
