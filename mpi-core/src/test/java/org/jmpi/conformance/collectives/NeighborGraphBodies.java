package org.jmpi.conformance.collectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jmpi.Buf;
import org.jmpi.DistGraphCommunicator;
import org.jmpi.ErrorClass;
import org.jmpi.GraphCommunicator;
import org.jmpi.TopologyCommunicator;
import org.jmpi.conformance.Memory;
import org.jmpi.conformance.Rank;
import org.jmpi.conformance.RankTest;
import org.jmpi.conformance.Ranks;
import org.jmpi.conformance.Refusals;
import org.jmpi.conformance.Region;

/// Neighbourhood collectives on graphs (MPI-4.1 §8.6): random edges, also to oneself and several between two ranks.
final class NeighborGraphBodies {

    private NeighborGraphBodies() {
    }

    /// How many edges lead from each rank to each, and the graph of them: neighbours in rank order.
    private record Web(Team team, int[][] edges, DistGraphCommunicator graph) {

        static Web random(Rank me, int round) {
            SplittableRandom random = me.random(9000L + round);
            int[][] edges = new int[me.size()][me.size()];
            for (int[] row : edges) {
                Arrays.setAll(row, i -> Math.max(0, random.nextInt(-2, 3)));
            }
            int[] out = ends(me.size(), rank -> edges[me.rank()][rank]);
            int[] in = ends(me.size(), rank -> edges[rank][me.rank()]);
            DistGraphCommunicator graph = me.world().createDistGraphAdjacent(in, null, out, null, false);
            return new Web(new Team(me, graph), edges, graph);
        }

        private static int[] ends(int size, IntUnaryOperator count) {
            return IntStream.range(0, size)
                    .flatMap(rank -> IntStream.generate(() -> rank).limit(count.applyAsInt(rank)))
                    .toArray();
        }

        /// Which of the edges between the same two ranks the one at `index` is.
        static int repeat(int[] neighbours, int index) {
            return (int) IntStream.range(0, index).filter(i -> neighbours[i] == neighbours[index]).count();
        }

        /// What is sent over an edge.
        byte[] block(int from, int to, int repeat, int largest) {
            int length = team.me().random(10_000L + 100 * from + 10 * to + repeat).nextInt(largest);
            return team.data(from, 100L * to + repeat, length);
        }
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void collectTheBlocksOfAllSources(Rank me) {
        for (int round = 0; round < 8; round++) {
            Web web = Web.random(me, round);
            Team team = web.team;
            int largest = round < 6 ? 50 : 30_000;
            int[] sources = web.graph.sources();
            long[] counts = Arrays.stream(sources).mapToLong(from -> web.block(from, 0, 0, largest).length).toArray();
            Placement in = counts.length == 0 ? new Placement(counts, counts, 3)
                    : Placement.of(counts, me.random(round));
            byte[] mine = web.block(me.rank(), 0, 0, largest);
            Region send = team.region(round, mine.length).fill(mine);
            Region recv = team.region(round + 1, in.span());
            byte[] wanted = recv.poisonOfData();
            IntStream.range(0, sources.length)
                    .forEach(i -> in.put(wanted, i, web.block(sources[i], 0, 0, largest)));
            Form.of(round)
                    .run(() -> web.graph.neighborAllGatherv(send.buf(), recv.buf(), in.counts(), in.displs()),
                            () -> web.graph.iNeighborAllGatherv(send.buf(), recv.buf(), in.counts(), in.displs()),
                            () -> web.graph.neighborAllGathervInit(send.buf(), recv.buf(), in.counts(), in.displs()));
            recv.expect(wanted);
            web.graph.free();
        }
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void sendTheEdgesBetweenTwoRanksInOrder(Rank me) {
        for (int round = 0; round < 8; round++) {
            Web web = Web.random(me, round);
            int largest = round < 6 ? 50 : 30_000;
            int[] to = web.graph.destinations();
            int[] from = web.graph.sources();
            byte[][] given = blocks(to, i -> web.block(me.rank(), to[i], Web.repeat(to, i), largest));
            byte[][] taken = blocks(from, i -> web.block(from[i], me.rank(), Web.repeat(from, i), largest));
            exchange(web, round, given, taken);
            web.graph.free();
        }
    }

    private static byte[][] blocks(int[] neighbours, IntFunction<byte[]> block) {
        return IntStream.range(0, neighbours.length).mapToObj(block).toArray(byte[][]::new);
    }

    private static void exchange(Web web, int round, byte[][] given, byte[][] taken) {
        Region send = web.team.region(round, total(given)).fill(joined(given));
        Region recv = web.team.region(round + 1, total(taken));
        if (round % 2 == 0) {
            web.graph.neighborAllToAllv(send.buf(), lengths(given), starts(given), recv.buf(), lengths(taken),
                    starts(taken));
        } else {
            Buf[] from = slices(send.buf(), given);
            Buf[] to = slices(recv.buf(), taken);
            Form.of(round / 2)
                    .run(() -> web.graph.neighborAllToAllw(from, to), () -> web.graph.iNeighborAllToAllw(from, to),
                            () -> web.graph.neighborAllToAllwInit(from, to));
        }
        recv.expect(joined(taken));
    }

    private static Buf[] slices(Buf whole, byte[][] blocks) {
        long[] starts = starts(blocks);
        return IntStream.range(0, blocks.length)
                .mapToObj(i -> whole.slice(starts[i], blocks[i].length))
                .toArray(Buf[]::new);
    }

    private static long[] lengths(byte[][] blocks) {
        return Arrays.stream(blocks).mapToLong(block -> block.length).toArray();
    }

    private static long[] starts(byte[][] blocks) {
        return IntStream.range(0, blocks.length).mapToLong(i -> total(Arrays.copyOf(blocks, i))).toArray();
    }

    private static long total(byte[][] blocks) {
        return Arrays.stream(blocks).mapToLong(block -> block.length).sum();
    }

    private static byte[] joined(byte[][] blocks) {
        byte[] all = new byte[Math.toIntExact(total(blocks))];
        int at = 0;
        for (byte[] block : blocks) {
            System.arraycopy(block, 0, all, at, block.length);
            at += block.length;
        }
        return all;
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void collectFromEveryoneAgainAndAgain(Rank me) {
        int[][] all = new int[me.size()][];
        Arrays.setAll(all, rank -> IntStream.range(0, me.size()).toArray());
        GraphCommunicator graph = me.world().createGraph(all, false).orElseThrow();
        for (int round = 0; round < 20; round++) {
            long[] ranks = new long[me.size()];
            graph.neighborAllGather(Buf.of(new long[]{100L * round + me.rank()}), Buf.of(ranks));
            assertThat(ranks).containsExactly(expected(me, round));
        }
        graph.barrier();
        graph.free();
    }

    private static long[] expected(Rank me, int round) {
        return IntStream.range(0, me.size()).mapToLong(rank -> 100L * round + rank).toArray();
    }

    @RankTest(value = Ranks.PAIR, memories = Memory.HEAP)
    static void refuseGraphsWithMoreEdgesThere(Rank me) {
        int[][] oneWay = new int[me.size()][0];
        oneWay[0] = new int[]{1};
        GraphCommunicator graph = me.world().createGraph(oneWay, false).orElseThrow();
        Refusals.fails(ErrorClass.TOPOLOGY, () -> graph.neighborAllGather(Buf.empty(), Buf.empty()));
        graph.barrier();
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void refuseCountsThatDoNotFit(Rank me) {
        TopologyCommunicator ring =
                me.world().createCart(new int[]{me.size()}, new boolean[]{true}, false).orElseThrow();
        Buf two = Buf.of(new long[2]);
        Buf three = Buf.of(new long[3]);
        long[] one = {1};
        long[] both = {1, 1};
        Refusals.refusesArgument(() -> ring.neighborAllToAll(three, two));
        Refusals.refusesArgument(() -> ring.neighborAllToAll(two, three));
        Refusals.refusesArgument(() -> ring.neighborAllToAllv(two, one, one, three, both, both));
        Refusals.refusesArgument(() -> ring.neighborAllGatherv(two, three, one, one));
        Refusals.refusesArgument(() -> ring.neighborAllGatherv(two, three, both, new long[]{0, 3}));
        Refusals.refusesArgument(() -> ring.neighborAllGather(two, two));
        ring.neighborAllToAll(two, Buf.of(new long[2]));
    }
}
