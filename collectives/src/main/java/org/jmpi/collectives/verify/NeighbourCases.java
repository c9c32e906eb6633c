package org.jmpi.collectives.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jmpi.collectives.schedule.Blocks;
import org.jmpi.collectives.schedule.NeighbourProblems;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.spi.CollectiveCall.Operation;
import org.jmpi.spi.Neighbourhood;

/// The cases of neighbourhood collectives: rings and lines, also with dimensions of one rank, and random graphs with
/// edges to oneself and several between the same two ranks.
final class NeighbourCases {
    private static final int NOBODY = -3;
    private static final int GRAPHS = 3;

    private NeighbourCases() {
    }

    static Stream<Case> of(Operation operation, int size) {
        return Stream.concat(Stream.of(grid(size, true), grid(size, false)),
                IntStream.range(0, GRAPHS).mapToObj(seed -> graph(size, seed)))
                .flatMap(topology -> LongStream.of(0, 1, 7)
                        .mapToObj(count -> Case.of(size, rank -> problem(operation, topology, rank, count))));
    }

    /// A grid of `size` × 1 ranks.
    private static List<Neighbourhood> grid(int size, boolean periodic) {
        return each(size, rank -> {
            int below = rank > 0 ? rank - 1 : periodic ? size - 1 : NOBODY;
            int above = rank < size - 1 ? rank + 1 : periodic ? 0 : NOBODY;
            int along = periodic ? rank : NOBODY;
            return Neighbourhood.pairwise(new int[]{below, above, along, along});
        });
    }

    private static List<Neighbourhood> graph(int size, long seed) {
        int[][] edges = new Random(31 * seed + size).ints(3L * size, 0, size * size)
                .mapToObj(edge -> new int[]{edge / size, edge % size})
                .toArray(int[][]::new);
        List<List<Integer>> sources = ends(edges, size, 1, 0);
        List<List<Integer>> destinations = ends(edges, size, 0, 1);
        return each(size, rank -> Neighbourhood.of(array(sources.get(rank)), array(destinations.get(rank))));
    }

    /// By rank: the far ends of the edges whose near end it is.
    private static List<List<Integer>> ends(int[][] edges, int size, int near, int far) {
        List<List<Integer>> ends = Stream.<List<Integer>>generate(ArrayList::new).limit(size).toList();
        Arrays.stream(edges).forEach(edge -> ends.get(edge[near]).add(edge[far]));
        return ends;
    }

    private static int[] array(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<Neighbourhood> each(int size, IntFunction<Neighbourhood> ofRank) {
        return IntStream.range(0, size).mapToObj(ofRank).toList();
    }

    private static Problem problem(Operation operation, List<Neighbourhood> topology, int rank, long count) {
        Neighbourhood own = topology.get(rank);
        int size = topology.size();
        return switch (operation) {
            case NEIGHBOR_ALL_GATHER -> NeighbourProblems.allGather(operation, size, rank, own, count,
                    Blocks.regular(count));
            case NEIGHBOR_ALL_GATHERV -> NeighbourProblems.allGather(operation, size, rank, own,
                    Cases.uneven(rank, count),
                    Cases.scattered(own.incoming(), i -> Cases.uneven(Math.max(0, own.source(i)), count)));
            case NEIGHBOR_ALL_TO_ALL -> NeighbourProblems.allToAll(operation, size, rank, own, Blocks.regular(count),
                    Blocks.regular(count));
            default -> NeighbourProblems.allToAll(operation, size, rank, own,
                    Cases.scattered(own.outgoing(), i -> between(rank, own.destination(i), count)),
                    Cases.scattered(own.incoming(), i -> between(own.source(i), rank, count)));
        };
    }

    /// Bytes from one rank to another.
    private static long between(int from, int to, long count) {
        return Cases.uneven(Math.max(0, 2 * from + to), count);
    }
}
