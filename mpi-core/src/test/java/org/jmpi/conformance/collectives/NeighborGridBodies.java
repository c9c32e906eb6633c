package org.jmpi.conformance.collectives;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jmpi.Buf;
import org.jmpi.CartCommunicator;
import org.jmpi.Communicator;
import org.jmpi.conformance.Memory;
import org.jmpi.conformance.Rank;
import org.jmpi.conformance.RankTest;
import org.jmpi.conformance.Ranks;
import org.jmpi.conformance.Region;

/// Neighbourhood collectives on grids (MPI-4.1 §8.6), checked by what each place of the grid should see around it.
final class NeighborGridBodies {

    private NeighborGridBodies() {
    }

    /// Grids of up to three dimensions, with ones of a single rank, periodic or not.
    private static CartCommunicator grid(Rank me, int round) {
        SplittableRandom random = me.random(7000L + round);
        int[] dims = CartCommunicator.dims(me.size(), new int[1 + round % 3]);
        boolean[] periods = new boolean[dims.length];
        IntStream.range(0, dims.length).forEach(i -> periods[i] = round < 3 || random.nextBoolean());
        return me.world().createCart(dims, periods, false).orElseThrow();
    }

    /// The rank next to `rank`, below or above in a dimension; PROC_NULL for none.
    private static int next(CartCommunicator grid, int rank, int dimension, int step) {
        int[] coords = grid.coords(rank);
        coords[dimension] += step;
        boolean inside = coords[dimension] >= 0 && coords[dimension] < grid.dims()[dimension];
        return inside || grid.periods()[dimension] ? grid.rank(coords) : Communicator.PROC_NULL;
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void collectTheBlocksAround(Rank me) {
        for (int round = 0; round < 9; round++) {
            CartCommunicator grid = grid(me, round);
            Team team = new Team(me, grid);
            int size = round < 7 ? 5 + round : 40_000;
            int blocks = 2 * grid.dims().length;
            Region send = team.mine(round, round, size);
            Region recv = team.region(round + 1, (long) size * blocks);
            byte[] wanted = recv.poisonOfData();
            for (int block = 0; block < blocks; block++) {
                int from = next(grid, grid.rank(), block / 2, block % 2 == 0 ? -1 : 1);
                if (from != Communicator.PROC_NULL) {
                    System.arraycopy(team.data(from, round, size), 0, wanted, block * size, size);
                }
            }
            run(grid, round / 3, send.buf(), recv.buf());
            recv.expect(wanted);
            grid.free();
        }
    }

    private static void run(CartCommunicator grid, int form, Buf send, Buf recv) {
        Form.of(form)
                .run(() -> grid.neighborAllGather(send, recv), () -> grid.iNeighborAllGather(send, recv),
                        () -> grid.neighborAllGatherInit(send, recv));
    }

    /// What goes down from a rank in a dimension comes from above where it arrives, also where both are one rank.
    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void exchangeBlocksAlongEachDimension(Rank me) {
        for (int round = 0; round < 9; round++) {
            CartCommunicator grid = grid(me, round);
            Team team = new Team(me, grid);
            int size = round < 7 ? 5 + round : 40_000;
            int blocks = 2 * grid.dims().length;
            Region send = team.region(round, (long) size * blocks);
            byte[] given = new byte[size * blocks];
            Region recv = team.region(round + 1, (long) size * blocks);
            byte[] wanted = recv.poisonOfData();
            for (int block = 0; block < blocks; block++) {
                System.arraycopy(team.data(grid.rank(), 100L + block, size), 0, given, block * size, size);
                int giver = next(grid, grid.rank(), block / 2, block % 2 == 0 ? -1 : 1);
                if (giver != Communicator.PROC_NULL) {
                    int opposite = block ^ 1;
                    System.arraycopy(team.data(giver, 100L + opposite, size), 0, wanted, block * size, size);
                }
            }
            Buf from = send.fill(given).buf();
            Buf to = recv.buf();
            Form.of(round / 3)
                    .run(() -> grid.neighborAllToAll(from, to), () -> grid.iNeighborAllToAll(from, to),
                            () -> grid.neighborAllToAllInit(from, to));
            recv.expect(wanted);
            grid.free();
        }
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void exchangeBlocksOfDifferentLengths(Rank me) {
        for (int round = 0; round < 9; round++) {
            CartCommunicator grid = grid(me, round);
            new GridExchange(new Team(me, grid), grid, round, round < 7 ? 60 : 30_000).run();
            grid.free();
        }
    }

    /// Blocks whose length depends on who sends them which way.
    private record GridExchange(Team team, CartCommunicator grid, int round, int largest) {

        void run() {
            int blocks = 2 * grid.dims().length;
            long[] outgoing = IntStream.range(0, blocks).mapToLong(block -> length(grid.rank(), block)).toArray();
            long[] incoming = IntStream.range(0, blocks).mapToLong(this::incoming).toArray();
            Placement out = Placement.of(outgoing, team.me().random(1000L * round + team.rank()));
            Placement in = Placement.of(incoming, team.me().random(1000L * round + 500 + team.rank()));
            Region send = team.region(round, out.span());
            byte[] given = send.poisonOfData();
            Region recv = team.region(round + 1, in.span());
            byte[] wanted = recv.poisonOfData();
            for (int block = 0; block < blocks; block++) {
                out.put(given, block, team.data(grid.rank(), block, out.count(block)));
                if (source(block) != Communicator.PROC_NULL) {
                    in.put(wanted, block, team.data(source(block), block ^ 1, in.count(block)));
                }
            }
            run(send.fill(given).buf(), out, recv.buf(), in);
            recv.expect(wanted);
        }

        private void run(Buf send, Placement out, Buf recv, Placement in) {
            Form.of(round / 3)
                    .run(() -> grid.neighborAllToAllv(send, out.counts(), out.displs(), recv, in.counts(), in.displs()),
                            () -> grid.iNeighborAllToAllv(send, out.counts(), out.displs(), recv, in.counts(),
                                    in.displs()),
                            () -> grid.neighborAllToAllvInit(send, out.counts(), out.displs(), recv, in.counts(),
                                    in.displs()));
        }

        private int source(int block) {
            return next(grid, grid.rank(), block / 2, block % 2 == 0 ? -1 : 1);
        }

        private long incoming(int block) {
            return source(block) == Communicator.PROC_NULL ? 4 : length(source(block), block ^ 1);
        }

        private long length(int rank, int block) {
            return team.me().random(31L * rank + block + 100_000L * round).nextInt(largest);
        }
    }
}
