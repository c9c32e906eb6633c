package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jmpi.Buf;
import org.jmpi.Datatype;
import org.jmpi.ErrorClass;

/// Element types on both sides (MPI-4.1 §3.3): equal, or one of them BYTE.
final class TypeBodies {
    private static final List<Datatype> PRIMITIVES = List.of(Datatype.BYTE, Datatype.SHORT, Datatype.CHAR,
            Datatype.INT, Datatype.LONG, Datatype.FLOAT, Datatype.DOUBLE);

    private TypeBodies() {
    }

    @RankTest(Ranks.PAIR)
    static void carriesEveryPrimitiveType(Rank me) {
        for (Datatype type : PRIMITIVES) {
            for (int count : new int[]{0, 1, 5, 1000, 40_000}) {
                int bytes = Math.toIntExact(count * type.size());
                Region region = me.region(me.memory(), type, bytes);
                if (me.isFirst()) {
                    me.world().send(region.fill(me.data(bytes, bytes)).buf(type, count), me.last(), 1);
                } else if (me.isLast()) {
                    assertThat(me.world().recv(region.buf(type, count), 0, 1).count(type)).isEqualTo(count);
                    region.expect(me.data(bytes, bytes));
                }
            }
        }
    }

    @RankTest(value = Ranks.PAIR, memories = Memory.HEAP)
    static void carriesBooleansAndRangesOfArrays(Rank me) {
        boolean[] flags = {true, false, false, true, true};
        double[] numbers = {1, 2, 3, 4, 5};
        if (me.isFirst()) {
            me.world().send(Buf.of(flags, 1, 4), me.last(), 1);
            me.world().send(Buf.of(numbers, 1, 3), me.last(), 1);
        } else if (me.isLast()) {
            boolean[] gotFlags = new boolean[6];
            double[] gotNumbers = new double[5];
            assertThat(me.world().recv(Buf.of(gotFlags, 2, 4), 0, 1).count(Datatype.BOOLEAN)).isEqualTo(4);
            assertThat(me.world().recv(Buf.of(gotNumbers, 2, 3), 0, 1).count(Datatype.DOUBLE)).isEqualTo(3);
            assertThat(gotFlags).containsExactly(false, false, false, false, true, true);
            assertThat(gotNumbers).containsExactly(0, 0, 2, 3, 4);
        }
    }

    @RankTest(Ranks.PAIR)
    static void letsBytesMatchEveryType(Rank me) {
        for (Datatype type : PRIMITIVES) {
            int bytes = Math.toIntExact(100 * type.size());
            Region typed = me.region(me.memory(), type, bytes);
            Region plain = me.region(bytes);
            if (me.isFirst()) {
                me.world().send(plain.fill(me.data(1, bytes)).buf(), me.last(), 1);
                me.world().send(typed.fill(me.data(2, bytes)).buf(type, 100), me.last(), 1);
            } else if (me.isLast()) {
                assertThat(me.world().recv(typed.buf(type, 100), 0, 1).bytes()).isEqualTo(bytes);
                typed.expect(me.data(1, bytes));
                assertThat(me.world().recv(plain.buf(), 0, 1).bytes()).isEqualTo(bytes);
                plain.expect(me.data(2, bytes));
            }
        }
    }

    @RankTest(Ranks.PAIR)
    static void tellsMismatchedTypesApart(Rank me) {
        mismatch(me, Datatype.INT, Datatype.DOUBLE, 4);
        mismatch(me, Datatype.INT, Datatype.FLOAT, 4);
        mismatch(me, Datatype.LONG, Datatype.DOUBLE, 1000);
        mismatch(me, Datatype.DOUBLE, Datatype.INT, 100_000);
        mismatch(me, Datatype.SHORT, Datatype.CHAR, 400);
    }

    private static void mismatch(Rank me, Datatype sent, Datatype received, int count) {
        if (me.isFirst()) {
            int bytes = Math.toIntExact(count * sent.size());
            me.world().send(me.region(me.memory(), sent, bytes).buf(sent, count), me.last(), 1);
            me.send(me.last(), 1, 2, 16);
        } else if (me.isLast()) {
            long capacity = count * 2L;
            Region region = me.region(me.memory(), received, capacity * received.size());
            Buf buf = region.buf(received, capacity);
            Refusals.fails(ErrorClass.TYPE, () -> assertThat(me.world().recv(buf, 0, 1)).isNull());
            region.expectGuards();
            me.recv(0, 1, 2, 16);
        }
    }
}
