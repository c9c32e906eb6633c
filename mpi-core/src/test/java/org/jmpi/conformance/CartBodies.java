package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.SplittableRandom;
import org.jmpi.CartCommunicator;
import org.jmpi.CartCommunicator.Shift;
import org.jmpi.Communicator;
import org.jmpi.Comparison;

/// Grids of ranks (MPI-4.1 §8.5).
final class CartBodies {

    private CartBodies() {
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void numberRanksWithTheLastCoordinateRunningFastest(Rank me) {
        int[] dims = CartCommunicator.dims(me.size(), 0, 0);
        CartCommunicator grid = me.world().createCart(dims, new boolean[]{true, false}, false).orElseThrow();
        assertThat(grid.dims()).containsExactly(dims);
        assertThat(grid.periods()).containsExactly(true, false);
        assertThat(grid.coords()).containsExactly(me.rank() / dims[1], me.rank() % dims[1]);
        for (int rank = 0; rank < me.size(); rank++) {
            assertThat(grid.rank(grid.coords(rank))).isEqualTo(rank);
        }
        assertThat(grid.rank(-1, 0)).isEqualTo((dims[0] - 1) * dims[1]);
        assertThat(grid.compare(me.world())).isEqualTo(Comparison.CONGRUENT);
        Ring.turn(me, grid, 1);
        grid.free();
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void leaveOutRanksWithoutAPlace(Rank me) {
        Optional<CartCommunicator> line =
                me.world().createCart(new int[]{Math.max(1, me.last())}, new boolean[]{false}, true);
        assertThat(line.isPresent()).isEqualTo(me.rank() < Math.max(1, me.last()));
        Optional<CartCommunicator> point = me.world().createCart(new int[0], new boolean[0], false);
        assertThat(point.isPresent()).isEqualTo(me.isFirst());
        point.ifPresent(grid -> {
            assertThat(grid.size()).isEqualTo(1);
            assertThat(grid.coords()).isEmpty();
            assertThat(grid.rank()).isZero();
            assertThat(grid.sources()).isEmpty();
        });
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void shiftAlongALineAndARing(Rank me) {
        for (boolean periodic : new boolean[]{false, true}) {
            CartCommunicator grid =
                    me.world().createCart(new int[]{me.size()}, new boolean[]{periodic}, false).orElseThrow();
            for (int by : new int[]{1, -1, 0, 2, me.size(), -me.size() - 1, Integer.MAX_VALUE}) {
                assertThat(grid.shift(0, by))
                        .isEqualTo(new Shift(place(me, -(long) by, periodic), place(me, by, periodic)));
            }
            assertThat(grid.sources()).containsExactly(place(me, -1, periodic), place(me, 1, periodic));
            assertThat(grid.destinations()).isEqualTo(grid.sources());
        }
    }

    private static int place(Rank me, long by, boolean periodic) {
        long to = me.rank() + by;
        boolean inside = to >= 0 && to < me.size();
        return inside || periodic ? Math.floorMod(to, me.size()) : Communicator.PROC_NULL;
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void splitIntoGridsOfFewerDimensions(Rank me) {
        SplittableRandom random = me.random(1);
        for (int round = 0; round < 6; round++) {
            int[] dims = CartCommunicator.dims(me.size(), 0, 0, 0);
            boolean[] remain = {random.nextBoolean(), random.nextBoolean(), random.nextBoolean()};
            boolean[] periods = {random.nextBoolean(), random.nextBoolean(), random.nextBoolean()};
            CartCommunicator grid = me.world().createCart(dims, periods, false).orElseThrow();
            checkPart(me, grid, grid.sub(remain), remain, round);
        }
    }

    private static void checkPart(Rank me, CartCommunicator grid, CartCommunicator part, boolean[] remain, int key) {
        int next = 0;
        int size = 1;
        for (int i = 0; i < remain.length; i++) {
            if (remain[i]) {
                assertThat(part.dims()[next]).isEqualTo(grid.dims()[i]);
                assertThat(part.periods()[next]).isEqualTo(grid.periods()[i]);
                assertThat(part.coords()[next]).isEqualTo(grid.coords()[i]);
                size *= grid.dims()[i];
                next++;
            }
        }
        assertThat(part.dims()).hasSize(next);
        assertThat(part.size()).isEqualTo(size);
        Ring.turn(me, part, key);
        part.free();
        grid.free();
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void keepTheirShapeInDuplicates(Rank me) {
        CartCommunicator grid =
                me.world().createCart(new int[]{me.size(), 1}, new boolean[]{false, true}, false).orElseThrow();
        CartCommunicator other = grid.dup();
        grid.free();
        assertThat(other.dims()).containsExactly(me.size(), 1);
        assertThat(other.periods()).containsExactly(false, true);
        assertThat(other.coords()).containsExactly(me.rank(), 0);
        assertThat(other.dup()).isInstanceOf(CartCommunicator.class);
        assertThat(other.split(0, 0).orElseThrow()).isNotInstanceOf(CartCommunicator.class);
        Ring.turn(me, other, 1);
        other.free();
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void refuseWrongShapes(Rank me) {
        Communicator world = me.world();
        Refusals.refusesArgument(() -> grid(world, new int[]{me.size() + 1}, 1));
        Refusals.refusesArgument(() -> grid(world, new int[]{1 << 20, 1 << 20, 1 << 20}, 3));
        Refusals.refusesArgument(() -> grid(world, new int[]{0}, 1));
        Refusals.refusesArgument(() -> grid(world, new int[]{-1, -1}, 2));
        Refusals.refusesArgument(() -> grid(world, new int[]{1}, 2));
        CartCommunicator grid = world.createCart(new int[]{me.size()}, new boolean[1], false).orElseThrow();
        Refusals.refusesArgument(() -> grid.coords(me.size()));
        Refusals.refusesArgument(() -> grid.coords(-1));
        Refusals.refusesArgument(() -> grid.rank(me.size()));
        Refusals.refusesArgument(() -> grid.rank(0, 0));
        Refusals.refusesArgument(() -> grid.shift(1, 1));
        Refusals.refusesArgument(() -> grid.sub(true, true));
        Ring.turn(me, grid, 1);
    }

    private static void grid(Communicator world, int[] dims, int periods) {
        assertThat(world.createCart(dims, new boolean[periods], false)).isEmpty();
    }
}
