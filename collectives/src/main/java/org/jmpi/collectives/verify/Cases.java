package org.jmpi.collectives.verify;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jmpi.collectives.schedule.Blocks;
import org.jmpi.collectives.schedule.Problems;
import org.jmpi.spi.CollectiveCall.Operation;

/// The cases that an algorithm of an operation must pass, for one number of ranks: counts 0, 1, few, about as
/// many as ranks, and more than a segment; every kind of root; in place or not; commutative or not.
public final class Cases {
    private static final long UNIT = 12;
    private static final long MANY = 300_007;
    private static final int ALL_ROOTS = 9;
    private static final List<Boolean> EITHER = List.of(false, true);

    private Cases() {
    }

    /// All cases of an operation for `size` ranks.
    public static Stream<Case> of(Operation operation, int size) {
        return switch (operation) {
            case BARRIER -> Stream.of(Case.of(size, rank -> Problems.barrier(size, rank)));
            case BCAST -> each(size, rootsOf(size), (root, count) -> Stream
                    .of(Case.of(size, rank -> Problems.bcast(size, rank, root, count))));
            case GATHER, SCATTER -> each(size, rootsOf(size),
                    (root, count) -> EITHER.stream()
                            .map(inPlace -> rooted(operation, size, root, count, inPlace)));
            case GATHERV, SCATTERV -> each(size, rootsOf(size),
                    (root, count) -> EITHER.stream()
                            .map(inPlace -> rootedV(operation, size, root, count, inPlace)));
            case ALL_GATHER, ALL_GATHERV, ALL_TO_ALL, ALL_TO_ALLV, ALL_TO_ALLW -> each(size, IntStream.of(0),
                    (_, count) -> EITHER.stream().map(inPlace -> symmetric(operation, size, count, inPlace)));
            case REDUCE, ALL_REDUCE, REDUCE_SCATTER_BLOCK, REDUCE_SCATTER, SCAN, EXSCAN -> each(size,
                    operation == Operation.REDUCE ? rootsOf(size) : IntStream.of(0),
                    (root, count) -> EITHER.stream()
                            .flatMap(commutative -> EITHER.stream()
                                    .map(inPlace -> reducing(operation, size, root, count, commutative,
                                            inPlace))));
            case NEIGHBOR_ALL_GATHER, NEIGHBOR_ALL_GATHERV, NEIGHBOR_ALL_TO_ALL, NEIGHBOR_ALL_TO_ALLV,
                    NEIGHBOR_ALL_TO_ALLW ->
                    NeighbourCases.of(operation, size);
        };
    }

    @FunctionalInterface
    private interface Maker {
        Stream<Case> make(int root, long count);
    }

    private static Stream<Case> each(int size, IntStream roots, Maker maker) {
        return roots.boxed()
                .flatMap(root -> LongStream.of(0, 1, 5, size - 1L, 2L * size + 1, MANY)
                        .distinct()
                        .boxed()
                        .flatMap(count -> maker.make(root, count)));
    }

    private static IntStream rootsOf(int size) {
        return size <= ALL_ROOTS ? IntStream.range(0, size)
                : IntStream.of(0, 1, size / 2, Integer.highestOneBit(size - 1), size - 1).distinct();
    }

    private static Case rooted(Operation operation, int size, int root, long block, boolean inPlace) {
        return Case.of(size,
                rank -> operation == Operation.GATHER ? Problems.gather(size, rank, root, block, inPlace)
                        : Problems.scatter(size, rank, root, block, inPlace));
    }

    private static Case rootedV(Operation operation, int size, int root, long count, boolean inPlace) {
        Blocks blocks = scattered(size, rank -> uneven(rank, count));
        return Case.of(size, rank -> operation == Operation.GATHERV
                ? Problems.gatherv(size, rank, root, blocks.length(rank), blocks, inPlace)
                : Problems.scatterv(size, rank, root, blocks, blocks.length(rank), inPlace));
    }

    private static Case symmetric(Operation operation, int size, long count, boolean inPlace) {
        Blocks blocks = scattered(size, rank -> uneven(rank, count));
        return Case.of(size, rank -> switch (operation) {
            case ALL_GATHER -> Problems.allGather(size, rank, count, inPlace);
            case ALL_GATHERV -> Problems.allGatherv(size, rank, blocks, inPlace);
            case ALL_TO_ALL -> Problems.allToAll(size, rank, count, inPlace);
            case ALL_TO_ALLW -> Problems.allToAllw(size, rank, lengths(size, rank, count, inPlace, false),
                    lengths(size, rank, count, inPlace, true), inPlace);
            default -> Problems.allToAllv(size, rank, exchanged(size, rank, count, inPlace, false),
                    exchanged(size, rank, count, inPlace, true), inPlace);
        });
    }

    /// Lengths that differ for both directions of a pair, except in place, where they must not.
    private static Blocks exchanged(int size, int rank, long count, boolean inPlace, boolean incoming) {
        return scattered(size, peer -> {
            int from = incoming ? peer : rank;
            int to = incoming ? rank : peer;
            return uneven(inPlace ? from + to : 2 * from + to, count);
        });
    }

    private static long[] lengths(int size, int rank, long count, boolean inPlace, boolean incoming) {
        Blocks blocks = exchanged(size, rank, count, inPlace, incoming);
        return IntStream.range(0, size).mapToLong(blocks::length).toArray();
    }

    private static Case reducing(Operation operation, int size, int root, long count, boolean commutative,
            boolean inPlace) {
        long bytes = count * UNIT;
        long[] parts = LongStream.range(0, size).map(rank -> uneven((int) rank, count) * UNIT).toArray();
        return Case.of(size, rank -> switch (operation) {
            case REDUCE -> Problems.reduce(size, rank, root, bytes, UNIT, commutative, inPlace);
            case REDUCE_SCATTER_BLOCK ->
                    Problems.reduceScatterBlock(size, rank, bytes, UNIT, commutative, inPlace);
            case REDUCE_SCATTER -> Problems.reduceScatter(size, rank, parts, UNIT, commutative, inPlace);
            default -> Problems.reduceToAll(operation, size, rank, bytes, UNIT, commutative, inPlace);
        });
    }

    /// About `count`, sometimes 0.
    static long uneven(int number, long count) {
        return number % 4 == 3 ? 0 : count + number % 3;
    }

    /// Blocks in reverse order with gaps between them.
    static Blocks scattered(int size, IntFunction<Long> lengthOf) {
        long[] lengths = new long[size];
        long[] offsets = new long[size];
        long end = 2;
        for (int rank = size - 1; rank >= 0; rank--) {
            lengths[rank] = lengthOf.apply(rank);
            offsets[rank] = end;
            end += lengths[rank] + 3;
        }
        return Blocks.listed(lengths, offsets);
    }
}
