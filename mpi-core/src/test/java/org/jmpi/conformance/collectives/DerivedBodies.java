package org.jmpi.conformance.collectives;

import org.jmpi.Datatype;
import org.jmpi.Op;
import org.jmpi.conformance.Memory;
import org.jmpi.conformance.Rank;
import org.jmpi.conformance.RankTest;
import org.jmpi.conformance.Ranks;
import org.jmpi.conformance.Region;

/// Collectives over derived datatypes, different ones on different ranks.
final class DerivedBodies {
    private static final int[] SIZES = {1, 10, 5000};

    private DerivedBodies() {
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void broadcastsToOtherTypeMaps(Rank me) {
        Team team = Team.world(me);
        for (int count : SIZES) {
            byte[] content = team.data(0, count, 8 * count);
            int stride = 1 + team.rank() % 3;
            Region region = spread(team, count, stride, content, me.isFirst());
            team.comm().bcast(region.buf(Datatype.vector(count, 1, stride, Datatype.LONG), 1), 0);
            region.expect(spaced(content, stride, region.poisonOfData()));
        }
    }

    /// A region for `count` longs, `stride` longs apart.
    private static Region spread(Team team, int count, int stride, byte[] content, boolean filled) {
        Region region = team.region(count, Datatype.LONG, 8L * count * stride);
        return filled ? region.fill(spaced(content, stride, region.poisonOfData())) : region;
    }

    private static byte[] spaced(byte[] longs, int stride, byte[] before) {
        byte[] result = before.clone();
        for (int i = 0; i < longs.length / 8; i++) {
            System.arraycopy(longs, 8 * i, result, 8 * i * stride, 8);
        }
        return result;
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void reducesElementsWithGaps(Rank me) {
        Team team = Team.world(me);
        Reduction sum = Reduction.few().getFirst();
        for (int count : SIZES) {
            int stride = 1 + team.rank() % 3;
            Datatype type = Datatype.vector(count, 1, stride, Datatype.LONG);
            Region send = spread(team, count, stride, sum.content(team, team.rank(), count, count), true);
            Region recv = spread(team, count, 2, new byte[0], false);
            team.comm()
                    .allReduce(send.buf(type, 1), recv.buf(Datatype.vector(count, 1, 2, Datatype.LONG), 1),
                            Op.SUM);
            recv.expect(spaced(sum.ofAll(team, count, count), 2, recv.poisonOfData()));
            team.comm().allReduce(send.buf(type, 1), Op.SUM);
            send.expect(spaced(sum.ofAll(team, count, count), stride, send.poisonOfData()));
        }
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void gathersRowsAsColumns(Rank me) {
        Team team = Team.world(me);
        int size = team.size();
        for (int count : SIZES) {
            // Column r of a matrix of `size` columns is what rank r sends.
            Datatype column = Datatype.resized(Datatype.vector(count, 1, size, Datatype.LONG), 0, 8);
            Region send =
                    team.region(1, Datatype.LONG, 8L * count).fill(team.data(team.rank(), count, 8 * count));
            Region recv = team.region(2, Datatype.LONG, 8L * count * size);
            team.comm().allGather(send.buf(Datatype.LONG, count), recv.buf(column, size));
            recv.expect(columns(team, count));
        }
    }

    private static byte[] columns(Team team, int count) {
        byte[] matrix = new byte[8 * count * team.size()];
        for (int rank = 0; rank < team.size(); rank++) {
            byte[] column = team.data(rank, count, 8 * count);
            for (int row = 0; row < count; row++) {
                System.arraycopy(column, 8 * row, matrix, 8 * (row * team.size() + rank), 8);
            }
        }
        return matrix;
    }
}
