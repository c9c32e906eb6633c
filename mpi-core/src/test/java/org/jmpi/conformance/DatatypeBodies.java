package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jmpi.Datatype;
import org.jmpi.Request;
import org.jmpi.Status;

/// Derived datatypes (MPI-4.1 chapter 5) on both sides, with equal signatures and different type maps.
final class DatatypeBodies {
    private static final List<Datatype> BASICS = List.of(Datatype.BYTE, Datatype.INT, Datatype.DOUBLE);

    private DatatypeBodies() {
    }

    @RankTest(value = Ranks.JUST_TWO, memories = {Memory.HEAP, Memory.NATIVE, Memory.SHARED})
    static void pairsEveryShapeWithEveryOther(Rank me) {
        for (Datatype basic : BASICS) {
            int turn = 0;
            for (Shape source : Shape.all(basic, 6, 4, me.random(1))) {
                for (Shape target : Shape.all(basic, 6, 4, me.random(2))) {
                    transfer(me, basic, source, target, turn++);
                }
            }
        }
    }

    @RankTest(Ranks.PAIR)
    static void movesLargeShapes(Rank me) {
        List<Shape> sources = Shape.all(Datatype.DOUBLE, 300, 100, me.random(3));
        List<Shape> targets = Shape.all(Datatype.DOUBLE, 300, 100, me.random(4));
        for (int i = 0; i < sources.size(); i++) {
            transfer(me, Datatype.DOUBLE, sources.get(i), targets.get((i + 2) % targets.size()), i);
        }
    }

    private static void transfer(Rank me, Datatype basic, Shape source, Shape target, int turn) {
        int element = Math.toIntExact(basic.size());
        byte[] content = me.data(turn, source.span() * element);
        if (me.isFirst()) {
            Region region = me.region(me.memory(), basic, content.length).fill(content);
            me.world().send(region.buf(source.type(), 1), me.last(), 1);
        } else if (me.isLast()) {
            Region region = me.region(me.memory().next(turn), basic, (long) target.span() * element);
            Status status = me.world().recv(region.buf(target.type(), 1), 0, 1);
            assertThat(status.count(target.type())).as("%s to %s", source, target).isEqualTo(1);
            region.expect(target.scatter(source.gather(content, element), region.poisonOfData(), element));
        }
    }

    @RankTest(Ranks.PAIR)
    static void transposesAMatrix(Rank me) {
        for (int order : new int[]{3, 20, 150}) {
            int bytes = order * order * Double.BYTES;
            Region region = me.region(me.memory(), Datatype.DOUBLE, bytes);
            Datatype column =
                    Datatype.resized(Datatype.vector(order, 1, order, Datatype.DOUBLE), 0, Double.BYTES);
            if (me.isFirst()) {
                me.world().send(region.fill(me.data(order, bytes)).buf(column, order), me.last(), 1);
            } else if (me.isLast()) {
                assertThat(me.world().recv(region.buf(Datatype.DOUBLE, (long) order * order), 0, 1).bytes())
                        .isEqualTo(bytes);
                region.expect(transposed(me.data(order, bytes), order));
            }
        }
    }

    private static byte[] transposed(byte[] matrix, int order) {
        byte[] result = new byte[matrix.length];
        for (int i = 0; i < order * order; i++) {
            int from = i % order * order + i / order;
            System.arraycopy(matrix, from * Double.BYTES, result, i * Double.BYTES, Double.BYTES);
        }
        return result;
    }

    @RankTest(Ranks.PAIR)
    static void exchangesAColumnInPlaceOfAMatrix(Rank me) {
        int order = 40;
        int bytes = order * order * Integer.BYTES;
        Datatype column = Datatype.vector(order, 1, order, Datatype.INT);
        if (!me.isFirst() && !me.isLast()) {
            return;
        }
        int peer = me.last() - me.rank();
        Region region = me.region(me.memory(), Datatype.INT, bytes).fill(me.data(me.rank(), bytes));
        Status status = me.world().sendRecvReplace(region.buf(column, 1), peer, 1, peer, 1);
        assertThat(status.count(Datatype.INT)).isEqualTo(order);
        byte[] wanted = me.data(me.rank(), bytes);
        for (int row = 0; row < order; row++) {
            System.arraycopy(me.data(peer, bytes), row * order * 4, wanted, row * order * 4, 4);
        }
        region.expect(wanted);
    }

    @RankTest(Ranks.PAIR)
    static void receivesFewerElementsThanTheTypeHolds(Rank me) {
        Datatype type = Datatype.vector(5, 2, 3, Datatype.INT);
        int[] offsets = {0, 1, 3, 4, 6, 7, 9};
        if (me.isFirst()) {
            Region region = me.region(me.memory(), Datatype.INT, 28).fill(me.data(1, 28));
            me.world().send(region.buf(Datatype.INT, 7), me.last(), 1);
        } else if (me.isLast()) {
            Region region = me.region(me.memory(), Datatype.INT, 60);
            Status status = me.world().recv(region.buf(type, 1), 0, 1);
            assertThat(status.count(type)).isEqualTo(Status.UNDEFINED);
            assertThat(status.elements(type)).isEqualTo(7);
            region.expect(
                    new Shape("part", type, offsets, 15).scatter(me.data(1, 28), region.poisonOfData(), 4));
        }
    }

    @RankTest(Ranks.PAIR)
    static void restartsRequestsOfDerivedTypes(Rank me) {
        Datatype type = Datatype.vector(100, 1, 2, Datatype.LONG);
        Shape shape = new Shape("vector", type, IntStream.range(0, 100).map(i -> 2 * i).toArray(), 200);
        Region region = me.region(me.memory(), Datatype.LONG, 1600);
        if (!me.isFirst() && !me.isLast()) {
            return;
        }
        Request request = me.isFirst() ? me.world().sendInit(region.buf(type, 1), me.last(), 1)
                : me.world().recvInit(region.buf(type, 1), 0, 1);
        for (int round = 0; round < 10; round++) {
            byte[] content = me.data(round, 1600);
            if (me.isFirst()) {
                region.fill(content);
            }
            request.start();
            Rank.finish(request);
            if (me.isLast()) {
                region.expect(shape.scatter(shape.gather(content, 8), region.poisonOfData(), 8));
                region.poison();
            }
        }
        request.free();
    }
}
