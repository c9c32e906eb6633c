package org.jmpi.internal.datatype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.List;
import org.jmpi.Buf;
import org.jmpi.Datatype;
import org.jmpi.Datatype.Order;
import org.jmpi.Status;
import org.jmpi.spi.Payload;
import org.junit.jupiter.api.Test;

class DatatypeTests {
    private static final long BILLION = 1_000_000_000L;

    @Test
    void predefinedPairsAreLaidOutAsInC() {
        checkPair(Datatype.DOUBLE_INT, 12, 16, 16 - 4);
        checkPair(Datatype.LONG_INT, 12, 16, 12);
        checkPair(Datatype.FLOAT_INT, 8, 8, 8);
        checkPair(Datatype.INT_INT, 8, 8, 8);
        checkPair(Datatype.SHORT_INT, 6, 8, 8);
    }

    private static void checkPair(Datatype type, long size, long extent, long trueExtent) {
        assertThat(type.size()).as(type.name()).isEqualTo(size);
        assertThat(type.extent()).as(type.name()).isEqualTo(extent);
        assertThat(type.trueExtent()).as(type.name()).isEqualTo(trueExtent);
        assertThat(type.basicElements()).isEqualTo(2);
    }

    @Test
    void buildsAndReadsAVectorOfABillionBlocksAtOnce() {
        Datatype vector = Datatype.hvector(BILLION, 1, 24, Datatype.DOUBLE);
        Datatype nested = Datatype.resized(Datatype.contiguous(1000, vector), -8, 24);
        assertThat(vector.size()).isEqualTo(8 * BILLION);
        assertThat(vector.extent()).isEqualTo(24 * (BILLION - 1) + 8);
        assertThat(nested.basicElements()).isEqualTo(1000 * BILLION);
        assertThat(nested.elementsIn(8 * BILLION + 16)).isEqualTo(BILLION + 2);
        Datatype same = Datatype.hvector(BILLION, 1, 0, Datatype.INT);
        Payload payload = (Payload) Buf.of(MemorySegment.ofArray(new int[]{42}), same, 1);
        assertThat(payload.packedSize()).isEqualTo(4 * BILLION);
        int[] window = new int[3];
        payload.read(4 * BILLION - 12, MemorySegment.ofArray(window), 0, 12);
        assertThat(window).containsExactly(42, 42, 42);
    }

    @Test
    void deepNestingStaysShortInNameAndTime() {
        Datatype type = Datatype.DOUBLE_INT;
        for (int i = 0; i < 24; i++) {
            type = Datatype.struct(new long[]{1, 1}, new long[]{0, type.extent() + 8}, type, type);
        }
        assertThat(type.name()).hasSizeLessThan(300);
        assertThat(type.basicElements()).isEqualTo(2L << 24);
        assertThat(type.signature()).isEqualTo(Datatype.DOUBLE_INT.signature());
    }

    @Test
    void signatureIsTheFirstKindHoweverTheElementsLie() {
        Datatype column = Datatype.vector(3, 2, 5, Datatype.DOUBLE);
        assertThat(column.signature()).isEqualTo(Datatype.DOUBLE.signature());
        assertThat(Datatype.INT_INT.signature()).isEqualTo(Datatype.INT.signature());
        assertThat(Datatype.BYTE.signature()).isZero();
        assertThat(Datatype.contiguous(3, Datatype.BYTE).signature()).isZero();
        Datatype mixed = struct(Datatype.INT, Datatype.DOUBLE);
        assertThat(mixed.signature()).isEqualTo(Datatype.INT.signature());
        assertThat(Datatype.contiguous(7, mixed).signature()).isEqualTo(mixed.signature());
        assertThat(struct(Datatype.INT, Datatype.DOUBLE, Datatype.INT, Datatype.DOUBLE).signature())
                .isEqualTo(mixed.signature());
        assertThat(struct(mixed, Datatype.INT, Datatype.DOUBLE).signature()).isEqualTo(mixed.signature());
        assertThat(struct(Datatype.DOUBLE, Datatype.INT).signature())
                .isEqualTo(Datatype.DOUBLE_INT.signature())
                .isNotEqualTo(mixed.signature());
        assertThat(List.of(Datatype.BYTE, Datatype.BOOLEAN, Datatype.SHORT, Datatype.CHAR, Datatype.INT,
                Datatype.LONG,
                Datatype.FLOAT, Datatype.DOUBLE)).extracting(Datatype::signature).doesNotHaveDuplicates();
    }

    private static Datatype struct(Datatype... types) {
        long[] ones = new long[types.length];
        long[] at = new long[types.length];
        for (int i = 0; i < types.length; i++) {
            ones[i] = 1;
            at[i] = i == 0 ? 0 : at[i - 1] + types[i - 1].extent() + 3;
        }
        return Datatype.struct(ones, at, types);
    }

    @Test
    void boundsMarkedInOnePartOverrideThoseOfAllOthers() {
        Datatype marked = Datatype.resized(Datatype.INT, -4, 12);
        Datatype type = Datatype.struct(new long[]{1, 1}, new long[]{-100, 8}, Datatype.INT, marked);
        assertThat(type.lowerBound()).isEqualTo(4);
        assertThat(type.extent()).isEqualTo(12);
        assertThat(type.trueLowerBound()).isEqualTo(-100);
        assertThat(type.trueExtent()).isEqualTo(112);
    }

    @Test
    void mergesNeighboursAndKnowsWhatIsContiguous() {
        assertThat(Datatype.hindexed(new long[]{2, 1}, new long[]{0, 16}, Datatype.LONG).isContiguous())
                .isTrue();
        assertThat(Datatype.vector(4, 3, 3, Datatype.INT).isContiguous()).isTrue();
        assertThat(Datatype.vector(4, 3, 4, Datatype.INT).isContiguous()).isFalse();
        assertThat(Datatype.DOUBLE_INT.isContiguous()).isFalse();
        assertThat(Datatype.indexed(new long[]{1, 1}, new long[]{1, 0}, Datatype.INT).isContiguous())
                .isFalse();
        assertThat(Datatype.vector(0, 3, 4, Datatype.INT).isContiguous()).isTrue();
        int[] packed = {1, 2, 3};
        Datatype shifted = Datatype.hindexed(new long[]{3}, new long[]{8}, Datatype.INT);
        Payload payload = (Payload) Buf.of(MemorySegment.ofArray(new int[5]), shifted, 1);
        payload.write(0, MemorySegment.ofArray(packed), 0, 12);
        assertThat(payload.contiguous()).isNotNull()
                .satisfies(run -> assertThat(run.toArray(ValueLayout.JAVA_INT)).isEqualTo(packed));
    }

    @Test
    void countsBasicElementsInPartsOfAnElement() {
        assertThat(Datatype.DOUBLE_INT.elementsIn(12 + 8)).isEqualTo(3);
        assertThat(Datatype.DOUBLE_INT.elementsIn(12 + 4)).isEqualTo(Status.UNDEFINED);
        assertThat(Datatype.contiguous(0, Datatype.INT).elementsIn(0)).isZero();
        assertThat(Datatype.contiguous(0, Datatype.INT).elementsIn(4)).isEqualTo(Status.UNDEFINED);
    }

    @Test
    void namesSayHowATypeWasMade() {
        assertThat(Datatype.vector(3, 1, 4, Datatype.DOUBLE).name()).isEqualTo("vector(3, 1, 4, double)");
        assertThat(Datatype.contiguous(2, Datatype.INT_INT)).hasToString("contiguous(2, int_int)");
        assertThat(Datatype.resized(Datatype.INT, 0, 8).name()).isEqualTo("resized(0, 8, int)");
        Datatype named = Datatype.vector(3, 1, 4, Datatype.DOUBLE).named("column");
        assertThat(named.name()).isEqualTo("column");
        assertThat(named.size()).isEqualTo(24);
        assertThat(Datatype.struct(new long[]{1, 2}, new long[]{0, 8}, named, Datatype.INT).name())
                .isEqualTo("struct(column, int)");
    }

    @Test
    void takesTheLayoutsOfTheForeignMemoryApi() {
        MemoryLayout layout = MemoryLayout.structLayout(ValueLayout.JAVA_BYTE, MemoryLayout.paddingLayout(3),
                ValueLayout.JAVA_INT, MemoryLayout.sequenceLayout(3,
                        MemoryLayout.structLayout(ValueLayout.JAVA_FLOAT, MemoryLayout.paddingLayout(4))),
                ValueLayout.JAVA_DOUBLE, ValueLayout.JAVA_CHAR, ValueLayout.JAVA_SHORT,
                ValueLayout.JAVA_BOOLEAN,
                MemoryLayout.paddingLayout(3), ValueLayout.JAVA_LONG_UNALIGNED).withName("particle");
        Datatype type = Datatype.struct(layout);
        assertThat(type.name()).isEqualTo("particle");
        assertThat(type.extent()).isEqualTo(layout.byteSize());
        assertThat(type.size()).isEqualTo(1 + 4 + 3 * 4 + 8 + 2 + 2 + 1 + 8);
        assertThat(type.basicElements()).isEqualTo(10);
        assertThat(Datatype.struct(ValueLayout.JAVA_INT).signature()).isEqualTo(Datatype.INT.signature());
        Datatype short12 =
                Datatype.struct(MemoryLayout.structLayout(ValueLayout.JAVA_DOUBLE, ValueLayout.JAVA_INT));
        assertThat(short12.extent()).isEqualTo(12);
    }

    @Test
    void refusesLayoutsThatHaveNoDatatype() {
        assertThatIllegalArgumentException().isThrownBy(() -> Datatype.struct(ValueLayout.ADDRESS))
                .withMessageContainingAll("address", "JAVA_LONG");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Datatype.struct(MemoryLayout.unionLayout(ValueLayout.JAVA_INT)))
                .withMessageContaining("union");
        ByteOrder foreign = ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN ? ByteOrder.LITTLE_ENDIAN
                : ByteOrder.BIG_ENDIAN;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Datatype
                        .struct(MemoryLayout.structLayout(ValueLayout.JAVA_INT.withOrder(foreign))))
                .withMessageContainingAll(foreign.toString(), "withOrder(ByteOrder.nativeOrder())");
    }

    @Test
    void refusesNegativeCountsAndUnequalLists() {
        assertThatIllegalArgumentException().isThrownBy(() -> Datatype.contiguous(-1, Datatype.INT))
                .withMessageContaining("count=-1");
        assertThatIllegalArgumentException().isThrownBy(() -> Datatype.vector(1, -2, 0, Datatype.INT))
                .withMessageContaining("blockLength=-2");
        assertThatIllegalArgumentException().isThrownBy(() -> Datatype.hvector(-1, 2, 0, Datatype.INT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Datatype.indexed(new long[]{1, -3}, new long[2], Datatype.INT))
                .withMessageContaining("blockLengths[1]=-3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Datatype.hindexed(new long[2], new long[3], Datatype.INT))
                .withMessageContainingAll("blockLengths.length=2", "displacementBytes.length=3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Datatype.struct(new long[2], new long[2], Datatype.INT))
                .withMessageContaining("types.length=1");
    }

    @Test
    void refusesBoxesThatLeaveTheirArray() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Datatype.subarray(new int[]{4, 4}, new int[]{2, 3}, new int[]{0, 2}, Order.C,
                                Datatype.INT))
                .withMessageContainingAll("dimension 1", "sizes=[4, 4]", "subSizes=[2, 3]", "starts=[0, 2]");
        assertThatIllegalArgumentException().isThrownBy(
                () -> Datatype.subarray(new int[]{4}, new int[]{2}, new int[]{-1}, Order.C, Datatype.INT));
        assertThatIllegalArgumentException().isThrownBy(
                () -> Datatype.subarray(new int[]{4}, new int[]{2, 1}, new int[]{0}, Order.C, Datatype.INT));
    }

    @Test
    void refusesTypesThatOverflow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Datatype.contiguous(Long.MAX_VALUE / 4, Datatype.DOUBLE))
                .withMessageContainingAll("overflow", "contiguous(" + Long.MAX_VALUE / 4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Datatype.vector(3, 1, Long.MAX_VALUE / 4, Datatype.DOUBLE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Datatype.hindexed(new long[]{1}, new long[]{Long.MAX_VALUE - 3},
                        Datatype.DOUBLE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Datatype.resized(Datatype.INT, Long.MAX_VALUE, 2));
    }
}
