package org.jmpi.collectives.verify;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jmpi.collectives.schedule.Blocks;
import org.jmpi.collectives.schedule.InterProblems;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Sides;
import org.jmpi.collectives.select.InterAlgorithms;
import org.jmpi.spi.CollectiveCall.Operation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Verifies the algorithms between two groups for all small sizes of both.
class InterAlgorithmTests {
    private static final int LARGEST = 9;
    private static final long UNIT = 12;
    private static final Set<Operation> ROOTED = EnumSet.of(Operation.BCAST, Operation.GATHER, Operation.GATHERV,
            Operation.SCATTER, Operation.SCATTERV, Operation.REDUCE);

    static Stream<Operation> operations() {
        return EnumSet.range(Operation.BARRIER, Operation.REDUCE_SCATTER).stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void givesEachGroupWhatTheOtherHas(Operation operation) {
        for (int first = 1; first <= LARGEST; first++) {
            for (int second = 1; second <= LARGEST; second++) {
                verify(operation, first, second);
            }
        }
    }

    private static void verify(Operation operation, int first, int second) {
        int size = first + second;
        IntStream roots = ROOTED.contains(operation) ? IntStream.range(0, size) : IntStream.of(-1);
        roots.forEach(root -> LongStream.of(0, 1, 7)
                .forEach(count -> Verifier.verify(InterAlgorithms.of(operation),
                        Case.of(size, rank -> problem(operation, new Sides(size, rank, first), root, count)))));
    }

    private static Problem problem(Operation operation, Sides sides, int root, long count) {
        if (isAside(sides, root)) {
            return InterProblems.aside(operation, sides);
        }
        boolean atRoot = root == sides.rank();
        return switch (operation) {
            case BARRIER -> InterProblems.barrier(sides);
            case BCAST -> InterProblems.bcast(sides, root, count);
            case GATHER, GATHERV -> InterProblems.moving(operation, sides, root,
                    atRoot ? Blocks.none() : Blocks.whole(length(sides.rank(), root, count)),
                    atRoot ? incoming(sides, count, root) : Blocks.none());
            case SCATTER, SCATTERV -> InterProblems.moving(operation, sides, root,
                    atRoot ? outgoing(sides, count) : Blocks.none(),
                    atRoot ? Blocks.none() : Blocks.whole(length(root, sides.rank(), count)));
            case ALL_GATHER, ALL_GATHERV -> InterProblems.moving(operation, sides, -1,
                    Blocks.whole(length(sides.rank(), 0, count)), incoming(sides, count, 0));
            case ALL_TO_ALL, ALL_TO_ALLV, ALL_TO_ALLW -> InterProblems.moving(operation, sides, -1,
                    outgoing(sides, count), incoming(sides, count, sides.rank()));
            case REDUCE -> InterProblems.reduce(sides, root, count * UNIT, UNIT, false);
            case ALL_REDUCE -> InterProblems.allReduce(sides, count * UNIT, UNIT, false);
            default -> InterProblems.reduceScatter(operation, sides, parts(sides, count), UNIT, false);
        };
    }

    private static boolean isAside(Sides sides, int root) {
        return root >= 0 && root != sides.rank() && root < sides.first() == sides.rank() < sides.first();
    }

    /// Bytes that `from` gives to `to`.
    private static long length(int from, int to, long count) {
        return Cases.uneven(2 * from + to, count);
    }

    private static Blocks incoming(Sides sides, long count, int to) {
        return Cases.scattered(sides.remoteSize(), place -> length(sides.remote(place), to, count));
    }

    private static Blocks outgoing(Sides sides, long count) {
        return Cases.scattered(sides.remoteSize(), place -> length(sides.rank(), sides.remote(place), count));
    }

    /// Parts of both groups with one sum: the last one takes what is left.
    private static long[] parts(Sides sides, long count) {
        long[] parts = new long[sides.localSize()];
        long total = count == 0 ? 0 : 2 * LARGEST * count + 2 * LARGEST;
        for (int place = 0; place < parts.length - 1; place++) {
            parts[place] = count == 0 ? 0 : Cases.uneven(place, count) * UNIT;
            total -= parts[place] / UNIT;
        }
        parts[parts.length - 1] = total * UNIT;
        return parts;
    }
}
