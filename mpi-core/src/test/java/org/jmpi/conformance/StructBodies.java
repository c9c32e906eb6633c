package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jmpi.Buf;
import org.jmpi.Datatype;
import org.jmpi.Op;
import org.jmpi.Status;

/// Structures of different types, which only native memory and byte arrays can hold.
final class StructBodies {
    private static final int COUNT = 1000;
    private static final Datatype PADDED = Datatype.resized(
            Datatype.struct(new long[]{1, 1, 2}, new long[]{0, 8, 16}, Datatype.INT, Datatype.DOUBLE,
                    Datatype.SHORT),
            0, 24);
    private static final Datatype DENSE = Datatype.resized(
            Datatype.struct(new long[]{1, 1, 2}, new long[]{12, 0, 8}, Datatype.INT, Datatype.DOUBLE,
                    Datatype.SHORT),
            0, 16);

    private StructBodies() {
    }

    @RankTest(value = Ranks.PAIR, memories = {Memory.NATIVE, Memory.SHARED})
    static void rearrangesStructures(Rank me) {
        byte[] content = me.data(1, 24 * COUNT);
        if (me.isFirst()) {
            me.world().send(me.region(content.length).fill(content).buf(PADDED, COUNT), me.last(), 1);
        } else if (me.isLast()) {
            Region region = me.region(16L * COUNT);
            Status status = me.world().recv(region.buf(DENSE, COUNT), 0, 1);
            assertThat(status.count(DENSE)).isEqualTo(COUNT);
            assertThat(status.elements(DENSE)).isEqualTo(4L * COUNT);
            region.expect(dense(content));
        }
    }

    /// Int from 0 to 12, double from 8 to 0, two shorts from 16 to 8: sixteen bytes without a gap.
    private static byte[] dense(byte[] padded) {
        byte[] result = new byte[16 * COUNT];
        for (int i = 0; i < COUNT; i++) {
            System.arraycopy(padded, 24 * i, result, 16 * i + 12, 4);
            System.arraycopy(padded, 24 * i + 8, result, 16 * i, 8);
            System.arraycopy(padded, 24 * i + 16, result, 16 * i + 8, 4);
        }
        return result;
    }

    @RankTest(value = Ranks.PAIR, memories = Memory.NATIVE)
    static void takesALayoutsFields(Rank me) {
        Datatype type =
                Datatype.struct(MemoryLayout.structLayout(ValueLayout.JAVA_INT, MemoryLayout.paddingLayout(4),
                        ValueLayout.JAVA_DOUBLE, MemoryLayout.sequenceLayout(2, ValueLayout.JAVA_SHORT),
                        MemoryLayout.paddingLayout(4)));
        assertThat(type.extent()).isEqualTo(24);
        assertThat(type.size()).isEqualTo(16);
        byte[] content = me.data(2, 24 * COUNT);
        if (me.isFirst()) {
            me.world().send(me.region(content.length).fill(content).buf(type, COUNT), me.last(), 1);
        } else if (me.isLast()) {
            Region region = me.region(16L * COUNT);
            assertThat(me.world().recv(region.buf(DENSE, COUNT), 0, 1).bytes()).isEqualTo(16L * COUNT);
            region.expect(dense(content));
        }
    }

    @RankTest(value = Ranks.PAIR, memories = Memory.NATIVE)
    static void leavesTheGapsOfPairsAlone(Rank me) {
        byte[] content = me.data(3, 16 * COUNT);
        if (me.isFirst()) {
            me.world()
                    .send(me.region(content.length).fill(content).buf(Datatype.DOUBLE_INT, COUNT), me.last(),
                            1);
        } else if (me.isLast()) {
            Region region = me.region(16L * COUNT);
            assertThat(me.world().recv(region.buf(Datatype.DOUBLE_INT, COUNT), 0, 1).bytes())
                    .isEqualTo(12L * COUNT);
            byte[] wanted = region.poisonOfData();
            for (int i = 0; i < COUNT; i++) {
                System.arraycopy(content, 16 * i, wanted, 16 * i, 12);
            }
            region.expect(wanted);
        }
    }

    @RankTest(value = Ranks.PAIR, memories = Memory.NATIVE)
    static void receivesPackedBytesAsElements(Rank me) {
        byte[] content = me.data(4, 24 * COUNT);
        byte[] packed = new byte[16 * COUNT];
        if (me.isFirst()) {
            Buf source = me.region(content.length).fill(content).buf(PADDED, COUNT);
            assertThat(Datatype.packSize(source)).isEqualTo(packed.length);
            assertThat(Datatype.pack(source, Buf.of(packed), 0)).isEqualTo(packed.length);
            me.world().send(Buf.of(packed), me.last(), 1);
        } else if (me.isLast()) {
            Region region = me.region(16L * COUNT);
            assertThat(me.world().recv(region.buf(DENSE, COUNT), 0, 1).bytes()).isEqualTo(packed.length);
            region.expect(dense(content));
        }
    }

    @RankTest(value = Ranks.ANY, memories = Memory.NATIVE)
    static void comparesPairsByValueThenIndex(Rank me) {
        MemorySegment in = me.region(32).data();
        MemorySegment inOut = me.region(32).data();
        put(in, 0, 5, 9);
        put(inOut, 0, 5, 3);
        put(in, 1, 7, 1);
        put(inOut, 1, 2, 8);
        MemorySegment packedIn = packed(in);
        MemorySegment packedInOut = packed(inOut);
        Op.MAXLOC.apply(packedIn, 0, packedInOut, 0, 2, Datatype.LONG_INT);
        assertThat(packedInOut.get(ValueLayout.JAVA_LONG_UNALIGNED, 0)).isEqualTo(5);
        assertThat(packedInOut.get(ValueLayout.JAVA_INT_UNALIGNED, 8)).isEqualTo(3);
        assertThat(packedInOut.get(ValueLayout.JAVA_LONG_UNALIGNED, 12)).isEqualTo(7);
        assertThat(packedInOut.get(ValueLayout.JAVA_INT_UNALIGNED, 20)).isEqualTo(1);
    }

    private static void put(MemorySegment pairs, int index, long value, int location) {
        pairs.set(ValueLayout.JAVA_LONG_UNALIGNED, 16L * index, value);
        pairs.set(ValueLayout.JAVA_INT_UNALIGNED, 16L * index + 8, location);
    }

    private static MemorySegment packed(MemorySegment pairs) {
        byte[] bytes = new byte[24];
        assertThat(Datatype.pack(Buf.of(pairs, Datatype.LONG_INT, 2), Buf.of(bytes), 0)).isEqualTo(24);
        return MemorySegment.ofArray(bytes);
    }
}
