package org.jmpi.internal.datatype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jmpi.Datatype;
import org.jmpi.MpiException;
import org.jmpi.Op;
import org.junit.jupiter.api.Test;

class UserOpTests {

    @Test
    void keepsTheOrderOfOperands() {
        Op minus = Op.ofDouble("MINUS", false, (left, right) -> left - right);
        double[] inOut = {1, 2, 3};
        minus.apply(MemorySegment.ofArray(new double[]{10, 20, 30}), 8, MemorySegment.ofArray(inOut), 8, 2,
                Datatype.DOUBLE);
        assertThat(inOut).containsExactly(1, 18, 27);
        assertThat(minus.isCommutative()).isFalse();
        assertThat(minus.name()).isEqualTo("MINUS");
    }

    @Test
    void worksOnLongsInNativeMemoryLongerThanOnePiece() {
        int n = 3 * Elements.SCRATCH_BYTES;
        Op gcd = Op.ofLong("SHIFTED_OR", true, (left, right) -> left << 1 | right);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment in = arena.allocate(n * 8L, 8);
            MemorySegment inOut = arena.allocate(n * 8L, 8);
            for (int i = 0; i < n; i++) {
                in.setAtIndex(ValueLayout.JAVA_LONG, i, i);
                inOut.setAtIndex(ValueLayout.JAVA_LONG, i, 3L * i);
            }
            gcd.apply(in, 0, inOut, 0, n, Datatype.LONG);
            for (int i = 0; i < n; i++) {
                assertThat(inOut.getAtIndex(ValueLayout.JAVA_LONG, i)).isEqualTo((long) i << 1 | 3L * i);
            }
        }
    }

    @Test
    void refusesOtherTypesThanItsOwn() {
        Op mine = Op.ofLong("MINE", true, Long::sum);
        MemorySegment memory = MemorySegment.ofArray(new double[2]);
        assertThat(mine.supports(Datatype.contiguous(2, Datatype.LONG))).isTrue();
        assertThat(mine.supports(Datatype.DOUBLE)).isFalse();
        assertThatExceptionOfType(MpiException.class)
                .isThrownBy(() -> mine.apply(memory, 0, memory, 8, 1, Datatype.DOUBLE))
                .withMessageContainingAll("op=MINE", "datatype=double", "long");
    }

    @Test
    void givesAFunctionExactlyTheElementsAndProtectsTheLeftOnes() {
        Datatype type = Datatype.SHORT_INT;
        Op op = Op.of("PICK", false, (in, inOut, count, of) -> {
            assertThat(of).isSameAs(type);
            assertThat(count).isEqualTo(2);
            assertThat(in.byteSize()).isEqualTo(12);
            assertThat(inOut.byteSize()).isEqualTo(12);
            assertThat(in.isReadOnly()).isTrue();
            inOut.copyFrom(in);
        });
        byte[] target = new byte[14];
        byte[] source = {9, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13};
        op.apply(MemorySegment.ofArray(source), 1, MemorySegment.ofArray(target), 2, 2, type);
        assertThat(target).containsExactly(0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(op.supports(Datatype.BYTE)).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> op.apply(MemorySegment.ofArray(source), 0,
                MemorySegment.ofArray(target), 0, -1, type));
    }
}
