package org.jmpi.collectives.simulate;

import java.util.function.IntFunction;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.EndsWithRing;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Problems;
import org.jmpi.collectives.select.Algorithms;
import org.jmpi.spi.CollectiveCall.Operation;

/// Bounds the time of an algorithm that ends with a ring, by the ring of an all-gather, all of whose ranks begin at
/// once.
///
/// ```
/// head, each rank by itself   |--- first rank done ---|       |--- last one done, ports free ---|
/// not less than               |-----------------------| ring of p - m ranks |
/// not more than               |-----------------------------------------------------------------| ring of p ranks |
/// ```
///
/// Everything that a rank does is a sum or a maximum of what was before, so no time falls where another rises, or
/// where a message is added. Upper bound: begin later, send all. Lower bound: in each round a message comes one
/// rank further; rank x has been reached by no rank below 0 after x rounds, and up to then takes part in each of them.
/// A rank of each of the m places in a host has at least p - m - 1 such rounds: as many as a ring of p - m ranks has.
///
/// @param simulator what messages cost
/// @param ranks     number of ranks
record RingBounds(Simulator simulator, int ranks) {
    private static final Algorithm RING = Algorithms.find(Operation.ALL_GATHER, "ring").orElseThrow();
    private static final int LEAST_PERIODS = 3;

    /// Whether hosts repeat round the ring, also in the shorter one, and the steps are few enough.
    boolean serve(long mostSteps) {
        long period = hosts(ranks).period();
        return ranks >= LEAST_PERIODS * period && 2 * ranks * period <= mostSteps;
    }

    /// The bounds; parts of unequal length are taken as the next equal ones, shorter and longer.
    Outcome.Time of(EndsWithRing algorithm, Question question) {
        return new Outcome.Time(low(algorithm, question.roundedDown()), high(algorithm, question.roundedUp()));
    }

    private double low(EndsWithRing algorithm, Question question) {
        return (head(algorithm, question).earliest()
                + ring(ranks - hosts(ranks).period(), question.bytes() / ranks)) / Costs.PICOS_A_NANO;
    }

    private double high(EndsWithRing algorithm, Question question) {
        return (head(algorithm, question).quiet() + ring(ranks, question.bytes() / ranks)) / Costs.PICOS_A_NANO;
    }

    private RankTimes head(EndsWithRing algorithm, Question question) {
        IntFunction<Problem> problems = question.problems(simulator.perHost());
        var costs = new Costs(simulator.network());
        var engine = new Engine(hosts(ranks), ranks,
                rank -> ProgramCompiler.compile(algorithm::emitHead, problems.apply(rank), costs), costs);
        engine.run();
        return engine.times();
    }

    /// The picoseconds of a ring, with the start and the end of the whole collective.
    private long ring(int size, long part) {
        var costs = new Costs(simulator.network());
        long[] program = ProgramCompiler.compile(RING::emit, Problems.allGather(size, 0, part, true), costs);
        return new Engine(hosts(size), hosts(ranks).period(), _ -> program, costs).run();
    }

    private Placement hosts(int size) {
        return new Placement(size, simulator.perHost());
    }
}
