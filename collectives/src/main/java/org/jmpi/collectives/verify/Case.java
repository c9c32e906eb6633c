package org.jmpi.collectives.verify;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jmpi.collectives.schedule.Problem;

/// One collective as all its ranks see it.
///
/// @param problems the problem of each rank, in rank order
public record Case(List<Problem> problems) {

    /// Copy the list.
    public Case {
        problems = List.copyOf(problems);
    }

    /// A case of `size` ranks.
    static Case of(int size, IntFunction<Problem> problemOfRank) {
        return new Case(IntStream.range(0, size).mapToObj(problemOfRank).toList());
    }

    /// The number of ranks.
    public int size() {
        return problems.size();
    }

    @Override
    public String toString() {
        Problem first = problems.getFirst();
        return first.operation() + " size=" + size() + " root=" + first.root() + " bytes=" + first.bytes()
                + " unit="
                + first.unit() + " commutative=" + first.commutative() + " inPlace="
                + problems.stream().anyMatch(Problem::inPlace);
    }
}
