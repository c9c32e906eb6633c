package org.jmpi.internal.datatype;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jmpi.Datatype;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TypeSignatureTests {
    private static final Datatype PAIR = struct(Datatype.INT, Datatype.DOUBLE);
    private static final Datatype RIAP = struct(Datatype.DOUBLE, Datatype.INT);

    private static Datatype struct(Datatype first, Datatype second) {
        return Datatype.struct(new long[]{1, 1}, new long[]{0, 8}, first, second);
    }

    static Stream<Arguments> alike() {
        return Stream.of(Arguments.of(Datatype.DOUBLE, 6, Datatype.contiguous(3, Datatype.DOUBLE), 2),
                Arguments.of(Datatype.DOUBLE, 6, Datatype.vector(2, 3, 7, Datatype.DOUBLE), 1),
                Arguments.of(PAIR, 4, Datatype.contiguous(2, PAIR), 2),
                Arguments.of(PAIR, 3, struct(PAIR, Datatype.contiguous(2, PAIR)), 1),
                Arguments.of(RIAP, 5, Datatype.resized(RIAP, 0, 64), 5),
                Arguments.of(Datatype.INT, 0, Datatype.DOUBLE, 0));
    }

    @ParameterizedTest
    @MethodSource("alike")
    void isTheSameHoweverTheTypeIsBuilt(Datatype left, long leftCount, Datatype right, long rightCount) {
        assertThat(TypeSignature.of(left, leftCount)).isEqualTo(TypeSignature.of(right, rightCount));
    }

    @Test
    void differsWhereElementsDiffer() {
        assertThat(Stream.of(TypeSignature.of(Datatype.DOUBLE, 6), TypeSignature.of(Datatype.LONG, 6),
                TypeSignature.of(Datatype.DOUBLE, 7), TypeSignature.of(PAIR, 4), TypeSignature.of(RIAP, 4),
                TypeSignature.of(struct(PAIR, RIAP), 2), TypeSignature.of(struct(RIAP, PAIR), 2),
                TypeSignature.of(Datatype.FLOAT, 12), TypeSignature.of(Datatype.INT, 12))).doesNotHaveDuplicates();
    }

    @Test
    void countsWhatDoesNotFitInAnInt() {
        TypeSignature huge = TypeSignature.of(PAIR, 1L << 40);
        assertThat(List.of(huge.elements(), huge.bytes())).containsExactly(2L << 40, 12L << 40);
    }

    @Test
    void bytesAloneAreUntyped() {
        assertThat(TypeSignature.of(Datatype.BYTE, 8).untyped()).isTrue();
        assertThat(TypeSignature.of(struct(Datatype.BYTE, Datatype.INT), 1).untyped()).isFalse();
    }
}
