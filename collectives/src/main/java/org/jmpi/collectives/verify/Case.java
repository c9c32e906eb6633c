package org.jmpi.collectives.verify;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jmpi.collectives.schedule.Hosts;
import org.jmpi.collectives.schedule.Problem;

/// One collective as all its ranks see it. The problems are made when they are asked for.
public final class Case {
    private final int size;
    private final IntFunction<Problem> problemOfRank;

    private Case(int size, IntFunction<Problem> problemOfRank) {
        this.size = size;
        this.problemOfRank = problemOfRank;
    }

    /// A case of `size` ranks.
    public static Case of(int size, IntFunction<Problem> problemOfRank) {
        return new Case(size, problemOfRank);
    }

    /// The same case on other hosts.
    public Case on(Hosts hosts) {
        return new Case(size, rank -> problem(rank).on(hosts));
    }

    /// The problem of a rank.
    public Problem problem(int rank) {
        return problemOfRank.apply(rank);
    }

    /// The problem of each rank, in rank order.
    public List<Problem> problems() {
        return IntStream.range(0, size).mapToObj(problemOfRank).toList();
    }

    /// The number of ranks.
    public int size() {
        return size;
    }

    @Override
    public String toString() {
        Problem first = problem(0);
        return first.operation() + " size=" + size + " root=" + first.root() + " bytes=" + first.bytes()
                + " unit=" + first.unit() + " commutative=" + first.commutative() + " inPlace="
                + problems().stream().anyMatch(Problem::inPlace) + " hosts=" + first.hosts();
    }
}
