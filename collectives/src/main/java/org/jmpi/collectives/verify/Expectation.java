package org.jmpi.collectives.verify;

import java.util.List;
import java.util.stream.IntStream;
import org.jmpi.collectives.schedule.Blocks;
import org.jmpi.collectives.schedule.Peers;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.Space;

/// What the standard says: who has what before, and who must have what after.
final class Expectation {
    private final List<Problem> problems;
    private final int size;

    private final Value[] contributions;
    /// RECV of each rank before the call.
    private final SymbolicMemory[] before;

    Expectation(List<Problem> problems) {
        this.problems = problems;
        size = problems.size();
        contributions = IntStream.range(0, size).mapToObj(Value::of).toArray(Value[]::new);
        before = IntStream.range(0, size).mapToObj(this::before).toArray(SymbolicMemory[]::new);
    }

    /// SEND of a rank before the call.
    SymbolicMemory send(int rank) {
        var memory = new SymbolicMemory();
        putContribution(memory, Space.SEND, rank);
        return memory;
    }

    /// RECV of a rank before the call, with some bytes more than it needs.
    SymbolicMemory recv(int rank) {
        return before[rank].copy();
    }

    /// RECV of a rank after the call.
    SymbolicMemory result(int rank) {
        SymbolicMemory memory = before[rank].copy();
        Problem problem = problems.get(rank);
        if (problem.peers() instanceof Peers.TwoGroups) {
            InterExpectation.put(memory, problems, rank);
            return memory;
        }
        switch (problem.operation()) {
            case BARRIER -> {
            }
            case BCAST, SCATTER, SCATTERV -> putFrom(memory, rank, problem.root());
            case GATHER, GATHERV, ALL_GATHER, ALL_GATHERV, ALL_TO_ALL, ALL_TO_ALLV, ALL_TO_ALLW ->
                    putFromAll(memory, rank);
            case REDUCE, ALL_REDUCE, REDUCE_SCATTER_BLOCK, REDUCE_SCATTER -> putCombined(memory, problem, size);
            case SCAN -> putCombined(memory, problem, rank + 1);
            case EXSCAN -> putCombined(memory, problem, rank);
            case NEIGHBOR_ALL_GATHER, NEIGHBOR_ALL_GATHERV, NEIGHBOR_ALL_TO_ALL, NEIGHBOR_ALL_TO_ALLV,
                    NEIGHBOR_ALL_TO_ALLW ->
                    NeighbourExpectation.put(memory, problems, rank);
        }
        return memory;
    }

    private SymbolicMemory before(int rank) {
        Problem problem = problems.get(rank);
        long end = problem.targets().end(problem.incoming());
        if (problem.inPlace()) {
            end = Math.max(end, problem.sources().end(problem.outgoing()));
        }
        var memory = new SymbolicMemory();
        memory.write(new Piece(0, end == 0 ? 0 : end + problem.unit(), Value.UNTOUCHED, 0));
        putContribution(memory, Space.RECV, rank);
        return memory;
    }

    private void putContribution(SymbolicMemory memory, Space space, int rank) {
        Problem problem = problems.get(rank);
        if (!contributes(problem)) {
            return;
        }
        if (space != (problem.inPlace() ? Space.RECV : Space.SEND)) {
            return;
        }
        Blocks sources = problem.sources();
        if (sources instanceof Blocks.Even even && (even.stride() == 0 || even.stride() == even.length())) {
            memory.write(new Piece(even.first(), even.end(problem.outgoing()), contributions[rank], 0));
            return;
        }
        for (int peer = 0; peer < problem.outgoing(); peer++) {
            memory.write(new Piece(sources.offset(peer), sources.offset(peer) + sources.length(peer),
                    contributions[rank], 0));
        }
    }

    private static boolean contributes(Problem problem) {
        return switch (problem.operation()) {
            case BARRIER -> false;
            case BCAST, SCATTER, SCATTERV -> problem.isRoot();
            default -> true;
        };
    }

    private void putFromAll(SymbolicMemory memory, int rank) {
        if (problems.get(rank).targets().end(size) == 0) {
            return;
        }
        for (int giver = 0; giver < size; giver++) {
            putFrom(memory, rank, giver);
        }
    }

    private void putFrom(SymbolicMemory memory, int rank, int giver) {
        Region target = problems.get(rank).target(giver);
        Region source = problems.get(giver).source(rank);
        memory.write(
                new Piece(target.offset(), target.end(), contributions[giver], source.offset() - target.offset()));
    }

    private static void putCombined(SymbolicMemory memory, Problem problem, int ranks) {
        int block = problem.rank();
        Region target = problem.target(block);
        if (ranks > 0) {
            memory.write(new Piece(target.offset(), target.end(), Value.range(0, ranks),
                    problem.source(block).offset() - target.offset()));
        }
    }
}
