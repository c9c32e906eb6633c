package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jmpi.Communicator;
import org.jmpi.DistGraphCommunicator;
import org.jmpi.GraphCommunicator;
import org.jspecify.annotations.Nullable;

/// Graphs of ranks, known whole or in part (MPI-4.1 §8.5.3, §8.5.4).
final class GraphBodies {

    private GraphBodies() {
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void tellTheNeighboursOfEveryRank(Rank me) {
        int[][] star = new int[me.size()][];
        star[0] = IntStream.rangeClosed(1, me.last()).toArray();
        IntStream.rangeClosed(1, me.last()).forEach(rank -> star[rank] = new int[]{0});
        GraphCommunicator graph = me.world().createGraph(star, false).orElseThrow();
        GraphCommunicator other = graph.dup();
        graph.free();
        assertThat(other.edges()).isEqualTo(2 * me.last());
        assertThat(other.neighbors(0)).containsExactly(star[0]);
        assertThat(other.sources()).containsExactly(star[me.rank()]);
        assertThat(other.destinations()).containsExactly(star[me.rank()]);
        Ring.turn(me, other, 1);
        other.free();
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void leaveOutRanksThatAreNoNodes(Rank me) {
        int[][] pair = {{0, 0}};
        assertThat(me.world().createGraph(pair, true).isPresent()).isEqualTo(me.isFirst());
        assertThat(me.world().createGraph(new int[0][], true)).isEmpty();
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void refuseEdgesToNowhere(Rank me) {
        Communicator world = me.world();
        Refusals.refusesArgument(() -> assertThat(world.createGraph(new int[me.size() + 1][0], false)).isEmpty());
        Refusals.refusesArgument(() -> assertThat(world.createGraph(new int[][]{{1}}, false)).isEmpty());
        Refusals.refusesArgument(() -> adjacent(world, new int[]{me.size()}, null, null));
        Refusals.refusesArgument(() -> adjacent(world, new int[]{-1}, null, null));
        Refusals.refusesArgument(() -> adjacent(world, new int[]{0}, new int[]{1, 2}, new int[]{1}));
        Refusals.refusesArgument(() -> adjacent(world, new int[]{0}, new int[]{-1}, new int[]{1}));
        Refusals.refusesArgument(() -> adjacent(world, new int[]{0}, new int[]{1}, null));
        Refusals.refusesArgument(() -> named(world, new int[]{0}, new int[]{2}, new int[]{0}));
        Refusals.refusesArgument(() -> named(world, new int[]{0, 0}, new int[]{1}, new int[]{0}));
        Refusals.refusesArgument(() -> named(world, new int[]{0, 0}, new int[]{2, -1}, new int[]{0}));
        Refusals.refusesArgument(() -> named(world, new int[]{me.size()}, new int[]{1}, new int[]{0}));
        Ring.turn(me, world, 1);
    }

    private static void adjacent(Communicator world, int[] ranks, int @Nullable [] in, int @Nullable [] out) {
        assertThat(world.createDistGraphAdjacent(ranks, in, ranks, out, false)).isNull();
    }

    private static void named(Communicator world, int[] sources, int[] degrees, int[] destinations) {
        assertThat(world.createDistGraph(sources, degrees, destinations, null, false)).isNull();
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void keepTheEdgesThatEachRankGives(Rank me) {
        int[] in = {(me.rank() + me.last()) % me.size(), 0};
        int[] out = {(me.rank() + 1) % me.size()};
        DistGraphCommunicator graph =
                me.world().createDistGraphAdjacent(in, new int[]{7, me.rank()}, out, new int[]{9}, true).dup();
        assertThat(graph.sources()).containsExactly(in);
        assertThat(graph.destinations()).containsExactly(out);
        assertThat(graph.sourceWeights().orElseThrow()).containsExactly(7, me.rank());
        assertThat(graph.destinationWeights().orElseThrow()).containsExactly(9);
        Ring.turn(me, graph, 1);
        graph.free();
        DistGraphCommunicator plain = me.world().createDistGraphAdjacent(in, null, out, null, false);
        assertThat(plain.sourceWeights()).isEmpty();
        assertThat(plain.destinationWeights()).isEmpty();
    }

    /// An edge, and who names it.
    private record Edge(int namer, int source, int destination, int weight) {
        static Edge random(int size, SplittableRandom random) {
            return new Edge(random.nextInt(size), random.nextInt(size), random.nextInt(size), random.nextInt(9));
        }
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void bringNamedEdgesToBothEnds(Rank me) {
        for (int round = 0; round < 8; round++) {
            SplittableRandom random = me.random(round);
            List<Edge> edges = new ArrayList<>(
                    Stream.generate(() -> Edge.random(me.size(), random)).limit(round * me.size()).toList());
            edges.sort((a, b) -> Integer.compare(a.namer, b.namer));
            boolean weighted = round % 2 == 0;
            DistGraphCommunicator graph = create(me, edges, weighted);
            List<Edge> in = edges.stream().filter(edge -> edge.destination == me.rank()).toList();
            List<Edge> out = edges.stream().filter(edge -> edge.source == me.rank()).toList();
            assertThat(graph.sources()).containsExactly(in.stream().mapToInt(Edge::source).toArray());
            assertThat(graph.destinations()).containsExactly(out.stream().mapToInt(Edge::destination).toArray());
            assertThat(graph.sourceWeights().isPresent()).isEqualTo(weighted);
            graph.sourceWeights()
                    .ifPresent(all -> assertThat(all).containsExactly(in.stream().mapToInt(Edge::weight).toArray()));
            graph.destinationWeights()
                    .ifPresent(all -> assertThat(all).containsExactly(out.stream().mapToInt(Edge::weight).toArray()));
            Ring.turn(me, graph, round);
            graph.free();
        }
    }

    private static DistGraphCommunicator create(Rank me, List<Edge> edges, boolean weighted) {
        List<Edge> mine = edges.stream().filter(edge -> edge.namer == me.rank()).toList();
        return me.world()
                .createDistGraph(mine.stream().mapToInt(Edge::source).toArray(),
                        mine.stream().mapToInt(edge -> 1).toArray(),
                        mine.stream().mapToInt(Edge::destination).toArray(),
                        weighted ? mine.stream().mapToInt(Edge::weight).toArray() : null, false);
    }
}
