package org.jmpi.collectives.verify;

import java.util.List;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.Sides;

/// What the standard says of collectives between two groups: each gets what the other gives.
final class InterExpectation {

    private InterExpectation() {
    }

    static void put(SymbolicMemory memory, List<Problem> problems, int rank) {
        Problem problem = problems.get(rank);
        Sides sides = Sides.of(problem);
        switch (problem.operation()) {
            case BCAST, SCATTER, SCATTERV -> {
                if (problem.root() >= 0 && !problem.isRoot()) {
                    putFrom(memory, problem.target(0), problems.get(problem.root()), sides.localRank());
                }
            }
            case GATHER, GATHERV -> {
                if (problem.isRoot()) {
                    putFromAll(memory, problems, problem, sides);
                }
            }
            case ALL_GATHER, ALL_GATHERV, ALL_TO_ALL, ALL_TO_ALLV, ALL_TO_ALLW ->
                    putFromAll(memory, problems, problem, sides);
            case REDUCE -> {
                if (problem.isRoot()) {
                    putCombined(memory, problem.target(0), sides, 0);
                }
            }
            case ALL_REDUCE -> putCombined(memory, problem.target(0), sides, 0);
            case REDUCE_SCATTER, REDUCE_SCATTER_BLOCK -> putCombined(memory, problem.target(0), sides,
                    problem.sources().offset(sides.localRank()));
            default -> {
            }
        }
    }

    private static void putFromAll(SymbolicMemory memory, List<Problem> problems, Problem problem, Sides sides) {
        for (int place = 0; place < sides.remoteSize(); place++) {
            putFrom(memory, problem.target(place), problems.get(sides.remote(place)), sides.localRank());
        }
    }

    private static void putFrom(SymbolicMemory memory, Region target, Problem giver, int place) {
        long shift = giver.source(place).offset() - target.offset();
        memory.write(new Piece(target.offset(), target.end(), Value.of(giver.rank()), shift));
    }

    private static void putCombined(SymbolicMemory memory, Region target, Sides sides, long from) {
        Value all = Value.range(sides.remote(0), sides.remote(0) + sides.remoteSize());
        memory.write(new Piece(target.offset(), target.end(), all, from - target.offset()));
    }
}
