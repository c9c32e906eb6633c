package org.jmpi.collectives.verify;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.function.BiConsumer;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Problems;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.spi.CollectiveCall.Operation;
import org.junit.jupiter.api.Test;

/// A verifier that finds nothing is worth nothing: these algorithms are all wrong.
class VerifierTests {

    @Test
    void findsTwoSynchronousSendsThatWaitForEachOther() {
        assertFault(swap(), (problem, out) -> {
            int peer = 1 - problem.rank();
            out.copy(problem.source(problem.rank()), problem.target(problem.rank()));
            out.send(problem.source(peer), peer).nextRound();
            out.receive(problem.target(peer), peer);
        }).hasMessageContaining("deadlock").hasMessageContaining("rank 0 waits in round 1");
    }

    @Test
    void findsAReceiveThatNobodySendsTo() {
        assertFault(bcast(), (problem, out) -> {
            if (!problem.isRoot()) {
                out.receive(problem.target(0), 0);
            }
        }).hasMessageContaining("deadlock");
    }

    @Test
    void findsMissingData() {
        assertFault(bcast(), (_, _) -> {
        }).hasMessageContaining("rank 1 has").hasMessageContaining("untouched");
    }

    @Test
    void findsAMessageOfAnotherLength() {
        assertFault(bcast(), (problem, out) -> {
            Region data = problem.target(0);
            if (problem.isRoot()) {
                out.send(data.first(3), 1);
            } else {
                out.receive(data, 0);
            }
        }).hasMessageContaining("unequal length");
    }

    @Test
    void findsADoubledContribution() {
        assertFault(sum(true), (problem, out) -> {
            Region twice = problem.target(problem.rank());
            Region own = problem.source(problem.rank());
            out.copy(own, twice).reduce(own, twice);
        }).hasMessageContaining("doubled");
    }

    @Test
    void findsOperandsInTheWrongOrder() {
        BiConsumer<Problem, ScheduleBuilder> always = (problem, out) -> {
            int peer = 1 - problem.rank();
            Region result = problem.target(problem.rank());
            Region own = problem.source(problem.rank());
            out.receive(result, peer).send(own, peer).reduce(own, result);
        };
        assertFault(sum(false), always).hasMessageContaining("order is broken");
        Verifier.verify(algorithm(always), sum(true));
    }

    @Test
    void findsScratchReadBeforeItIsWritten() {
        assertFault(sum(true), (problem, out) -> out.reduce(out.scratch(problem.bytes()),
                problem.target(problem.rank()))).hasMessageContaining("holds nothing");
    }

    @Test
    void findsAReceiveIntoWhatIsBeingSent() {
        assertFault(swapInPlace(), (problem, out) -> {
            int peer = 1 - problem.rank();
            out.receive(problem.target(peer), peer).send(problem.target(peer), peer);
        }).hasMessageContaining("overlap");
    }

    @Test
    void findsATornElement() {
        assertFault(sum(true), (problem, out) -> {
            Region result = problem.target(problem.rank());
            out.copy(problem.source(problem.rank()), result);
            Region piece = out.scratch(6);
            out.receive(piece, 1 - problem.rank()).send(problem.source(0).first(6), 1 - problem.rank());
            out.reduce(piece, result.first(6));
        }).hasMessageContaining("torn apart");
    }

    @Test
    void findsAByteWrittenOutsideTheResult() {
        assertFault(bcast(), (problem, out) -> {
            Region data = problem.target(0);
            if (problem.isRoot()) {
                out.send(data, 1);
            } else {
                out.receive(data, 0).copy(data.first(1), data.slice(data.length(), 1));
            }
        }).hasMessageContaining("rank 1 has");
    }

    @Test
    void findsAWriteToTheSendBuffer() {
        assertFault(swap(),
                (problem, out) -> out.copy(problem.source(0).first(1), problem.source(1).first(1)))
                .hasMessageContaining("outside its space");
    }

    private static AbstractThrowableAssert<?, ?> assertFault(Case what,
            BiConsumer<Problem, ScheduleBuilder> steps) {
        return assertThatThrownBy(() -> Verifier.verify(algorithm(steps), what))
                .isInstanceOf(ScheduleFault.class);
    }

    private static Algorithm algorithm(BiConsumer<Problem, ScheduleBuilder> steps) {
        return new Algorithm() {
            @Override
            public String name() {
                return "wrong";
            }

            @Override
            public Set<Operation> operations() {
                return Set.of(Operation.values());
            }

            @Override
            public void emit(Problem problem, ScheduleBuilder out) {
                steps.accept(problem, out);
            }
        };
    }

    private static Case bcast() {
        return Case.of(2, rank -> Problems.bcast(2, rank, 0, 8));
    }

    private static Case swap() {
        return two(Problems.allToAll(2, 0, 8, false), Problems.allToAll(2, 1, 8, false));
    }

    private static Case swapInPlace() {
        return two(Problems.allToAll(2, 0, 8, true), Problems.allToAll(2, 1, 8, true));
    }

    private static Case sum(boolean commutative) {
        return Case.of(2,
                rank -> Problems.reduceToAll(Operation.ALL_REDUCE, 2, rank, 24, 12, commutative, false));
    }

    private static Case two(Problem... problems) {
        return Case.of(2, rank -> problems[rank]);
    }
}
