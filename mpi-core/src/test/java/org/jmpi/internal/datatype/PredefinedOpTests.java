package org.jmpi.internal.datatype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jmpi.Datatype;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.Op;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each predefined operation on each type, against one element at a time.
class PredefinedOpTests {
    private static final List<Op> ARITHMETIC = List.of(Op.SUM, Op.PROD, Op.MAX, Op.MIN);
    private static final List<Op> TRUTH = List.of(Op.LAND, Op.LOR, Op.LXOR, Op.BAND, Op.BOR, Op.BXOR);
    private static final List<Op> LOCATION = List.of(Op.MAXLOC, Op.MINLOC);
    private static final List<Datatype> BASIC =
            List.of(Datatype.BYTE, Datatype.BOOLEAN, Datatype.SHORT, Datatype.CHAR,
                    Datatype.INT, Datatype.LONG, Datatype.FLOAT, Datatype.DOUBLE);
    private static final List<Datatype> PAIRS =
            List.of(Datatype.DOUBLE_INT, Datatype.FLOAT_INT, Datatype.LONG_INT,
                    Datatype.INT_INT, Datatype.SHORT_INT);
    private static final int[] COUNTS = {0, 1, 7, 64, 1500};

    static Stream<Arguments> supported() {
        return all().flatMap(op -> Stream.concat(BASIC.stream(), PAIRS.stream())
                .filter(type -> defined(op, type))
                .map(type -> Arguments.of(op, type)));
    }

    private static Stream<Op> all() {
        return Stream.of(ARITHMETIC, TRUTH, LOCATION).flatMap(List::stream);
    }

    /// What the standard allows, with Java's integers for C's.
    private static boolean defined(Op op, Datatype type) {
        if (LOCATION.contains(op)) {
            return PAIRS.contains(type);
        }
        if (type.equals(Datatype.INT_INT)) {
            return true;
        }
        boolean floating = type.equals(Datatype.FLOAT) || type.equals(Datatype.DOUBLE);
        return BASIC.contains(type) && (ARITHMETIC.contains(op) ? !type.equals(Datatype.BOOLEAN) : !floating);
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("supported")
    void combinesEachElementInEveryKindOfMemory(Op op, Datatype type) {
        long seed = op.name().hashCode() * 31L + type.name().hashCode();
        Random random = new Random(seed);
        try (Arena arena = Arena.ofConfined()) {
            for (int count : COUNTS) {
                for (int placement = 0; placement < 16; placement++) {
                    byte[] left = operands(type, count, random);
                    byte[] right = operands(type, count, random);
                    int bytes = left.length;
                    long inAt = random.nextInt(3) * 8L;
                    long inOutAt = random.nextInt(3) * 8L;
                    MemorySegment in = memory(placement & 3, type, bytes, arena);
                    MemorySegment inOut = memory(placement >> 2, type, bytes, arena);
                    MemorySegment.copy(left, 0, in, ValueLayout.JAVA_BYTE, inAt, bytes);
                    MemorySegment.copy(right, 0, inOut, ValueLayout.JAVA_BYTE, inOutAt, bytes);
                    byte[] all = inOut.toArray(ValueLayout.JAVA_BYTE);
                    System.arraycopy(NaiveOp.apply(op, type, left, right), 0, all, (int) inOutAt, bytes);
                    op.apply(in, inAt, inOut, inOutAt, count, type);
                    assertThat(inOut.toArray(ValueLayout.JAVA_BYTE))
                            .as("seed=%d, count=%d, placement=%d", seed, count, placement)
                            .isEqualTo(all);
                    assertThat(in.asSlice(inAt, bytes).toArray(ValueLayout.JAVA_BYTE)).isEqualTo(left);
                }
            }
        }
    }

    /// Memory with 16 bytes and more to spare: an array of the type, of bytes, unaligned native, aligned
    /// native.
    private static MemorySegment memory(int placement, Datatype type, int bytes, Arena arena) {
        int room = bytes + 40;
        return switch (placement) {
            case 0 -> NaiveOp.arrayOf(type, room);
            case 1 -> MemorySegment.ofArray(new byte[room]);
            case 2 -> arena.allocate(room + 1L, 8).asSlice(1);
            default -> arena.allocate(room, 64);
        };
    }

    /// Packed values, many of them equal, 0 or at the ends of the range.
    private static byte[] operands(Datatype type, int count, Random random) {
        return NaiveOp.randomPacked(type, count, random);
    }

    @Test
    void supportsExactlyTheTypesThatTheStandardAllows() {
        all().forEach(op -> Stream.concat(BASIC.stream(), PAIRS.stream())
                .forEach(
                        type -> assertThat(op.supports(type)).as(op + " of " + type)
                                .isEqualTo(defined(op, type))));
    }

    @Test
    void refusesAnUndefinedCombinationAndNamesWhatIsDefined() {
        MemorySegment memory = MemorySegment.ofArray(new byte[64]);
        assertThatExceptionOfType(MpiException.class)
                .isThrownBy(() -> Op.BAND.apply(memory, 0, memory, 32, 1, Datatype.DOUBLE))
                .withMessageContainingAll("op=BAND", "datatype=double", "int", "long", "boolean")
                .satisfies(e -> assertThat(e.errorClass()).isEqualTo(ErrorClass.OP));
        assertThatExceptionOfType(MpiException.class)
                .isThrownBy(() -> Op.MAXLOC.apply(memory, 0, memory, 32, 1, Datatype.INT))
                .withMessageContainingAll("op=MAXLOC", "datatype=int", "double_int", "short_int");
    }

    @Test
    void worksOnTheBasicElementsOfDerivedTypes() {
        Datatype column = Datatype.vector(3, 1, 4, Datatype.LONG);
        long[] in = {1, 2, 3, 4, 5, 6};
        long[] inOut = {10, 20, 30, 40, 50, 60};
        Op.SUM.apply(MemorySegment.ofArray(in), 0, MemorySegment.ofArray(inOut), 0, 2, column);
        assertThat(inOut).containsExactly(11, 22, 33, 44, 55, 66);
        assertThat(Op.MAXLOC.supports(Datatype.contiguous(3, Datatype.DOUBLE_INT))).isTrue();
        assertThat(Op.SUM.supports(Datatype.DOUBLE_INT)).isFalse();
        assertThat(Op.MINLOC.supports(Datatype.contiguous(3, Datatype.INT))).isFalse();
    }

    @Test
    void takesNanInMaximaAndMinima() {
        for (Op op : List.of(Op.MAX, Op.MIN)) {
            double[] inOut = {1, Double.NaN};
            op.apply(MemorySegment.ofArray(new double[]{Double.NaN, 1}), 0, MemorySegment.ofArray(inOut), 0,
                    2,
                    Datatype.DOUBLE);
            assertThat(inOut).as(op.name()).containsExactly(Double.NaN, Double.NaN);
        }
    }

    @Test
    void takesNanAndTheSmallerIndexOfEqualValuesInMinloc() {
        MemorySegment in = pair(Double.NaN, 9);
        MemorySegment inOut = pair(-1.0, 3);
        Op.MINLOC.apply(in, 0, inOut, 0, 1, Datatype.DOUBLE_INT);
        assertThat(inOut.get(ValueLayout.JAVA_INT_UNALIGNED, 8)).isEqualTo(9);
        MemorySegment zero = pair(0.0, 5);
        Op.MINLOC.apply(pair(-0.0, 7), 0, zero, 0, 1, Datatype.DOUBLE_INT);
        assertThat(zero.get(ValueLayout.JAVA_INT_UNALIGNED, 8)).isEqualTo(5);
    }

    private static MemorySegment pair(double value, int index) {
        MemorySegment pair = MemorySegment.ofArray(new byte[12]);
        pair.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, 0, value);
        pair.set(ValueLayout.JAVA_INT_UNALIGNED, 8, index);
        return pair;
    }

    @Test
    void refusesCountsBelowZeroAndBeyondTheSegments() {
        MemorySegment memory = MemorySegment.ofArray(new long[4]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Op.SUM.apply(memory, 0, memory, 0, -1, Datatype.LONG))
                .withMessageContaining("count=-1");
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> Op.SUM.apply(memory, 0, memory.asSlice(0, 16), 0, 3, Datatype.LONG));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> Op.SUM.apply(memory, 8, memory, 0, 4, Datatype.LONG));
    }

    @Test
    void leavesAReadOnlyLeftOperandReadable() {
        int[] inOut = {1, 2};
        Op.PROD.apply(MemorySegment.ofArray(new int[]{3, 4}).asReadOnly(), 0, MemorySegment.ofArray(inOut), 0,
                2,
                Datatype.INT);
        assertThat(inOut).containsExactly(3, 8);
    }

    @Test
    void isCommutativeAndNamedAsInTheStandard() {
        Set<Operation> seen = EnumSet.noneOf(Operation.class);
        all().forEach(op -> {
            assertThat(op.isCommutative()).isTrue();
            seen.add(Operation.valueOf(op.name()));
        });
        assertThat(seen).containsExactly(Operation.values());
    }
}
