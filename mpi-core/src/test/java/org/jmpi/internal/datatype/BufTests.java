package org.jmpi.internal.datatype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.CompletableFuture;
import org.jmpi.Buf;
import org.jmpi.Datatype;
import org.jmpi.spi.MemoryKind;
import org.jmpi.spi.Payload;
import org.junit.jupiter.api.Test;

class BufTests {

    @Test
    void showsEveryPrimitiveArrayWithItsTypeAndRange() {
        check(Buf.of(new byte[9], 2, 5), Datatype.BYTE);
        check(Buf.of(new boolean[9], 2, 5), Datatype.BOOLEAN);
        check(Buf.of(new short[9], 2, 5), Datatype.SHORT);
        check(Buf.of(new char[9], 2, 5), Datatype.CHAR);
        check(Buf.of(new int[9], 2, 5), Datatype.INT);
        check(Buf.of(new long[9], 2, 5), Datatype.LONG);
        check(Buf.of(new float[9], 2, 5), Datatype.FLOAT);
        check(Buf.of(new double[9], 2, 5), Datatype.DOUBLE);
    }

    private static void check(Buf buf, Datatype type) {
        Payload payload = (Payload) buf;
        assertThat(buf.datatype()).isSameAs(type);
        assertThat(buf.count()).isEqualTo(5);
        assertThat(buf.readOnly()).isFalse();
        assertThat(payload.packedSize()).isEqualTo(5 * type.size());
        assertThat(payload.signature()).isEqualTo(type.signature());
        assertThat(payload.kind()).isEqualTo(MemoryKind.HEAP);
        assertThat(payload.isAlive()).isTrue();
        assertThat(payload.contiguous() == null).isEqualTo(type.equals(Datatype.BOOLEAN));
        MemorySegment ones = MemorySegment.ofArray(new byte[(int) payload.packedSize()]).fill((byte) 1);
        payload.write(0, ones, 0, payload.packedSize());
        MemorySegment back = MemorySegment.ofArray(new byte[(int) payload.packedSize()]);
        payload.read(0, back, 0, payload.packedSize());
        assertThat(back.mismatch(ones)).isEqualTo(-1);
    }

    @Test
    void writesOnlyIntoItsRange() {
        double[] array = {1, 2, 3, 4};
        Payload payload = (Payload) Buf.of(array, 1, 2);
        payload.write(0, MemorySegment.ofArray(new double[]{7, 8}), 0, 16);
        assertThat(array).containsExactly(1, 7, 8, 4);
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> payload.write(8, MemorySegment.ofArray(new double[2]), 0, 16));
    }

    @Test
    void movesBooleansAsBytesInDerivedTypesToo() {
        boolean[] array = new boolean[10];
        Payload payload = (Payload) Buf.of(array, 1, 9).as(Datatype.vector(3, 1, 3, Datatype.BOOLEAN), 1);
        payload.write(0, MemorySegment.ofArray(new byte[]{1, 0, 5}), 0, 3);
        assertThat(array).containsExactly(false, true, false, false, false, false, false, true, false, false);
        byte[] read = new byte[2];
        payload.read(1, MemorySegment.ofArray(read), 0, 2);
        assertThat(read).containsExactly(0, 1);
    }

    @Test
    void refusesRangesThatLeaveTheArray() {
        assertThatIllegalArgumentException().isThrownBy(() -> Buf.of(new int[4], 2, 3))
                .withMessageContainingAll("offset=2", "count=3", "length=4");
        assertThatIllegalArgumentException().isThrownBy(() -> Buf.of(new int[4], -1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> Buf.of(new int[4], 1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> Buf.of(new boolean[4], Integer.MAX_VALUE, 3));
    }

    @Test
    void refusesElementsThatLeaveTheMemoryOnEitherSide() {
        MemorySegment memory = MemorySegment.ofArray(new byte[64]);
        assertThatIllegalArgumentException().isThrownBy(() -> Buf.of(memory, Datatype.LONG, 9))
                .withMessageContainingAll("count=9", "datatype=long", "memory=64 bytes");
        assertThatIllegalArgumentException().isThrownBy(() -> Buf.of(memory, Datatype.LONG, -1))
                .withMessageContaining("count=-1");
        Datatype below = Datatype.hindexed(new long[]{1}, new long[]{-4}, Datatype.INT);
        assertThatIllegalArgumentException().isThrownBy(() -> Buf.of(memory, below, 1));
        assertThat(Buf.of(memory, below, 0).count()).isZero();
        Datatype backwards = Datatype.resized(Datatype.INT, 0, -4);
        assertThatIllegalArgumentException().isThrownBy(() -> Buf.of(memory, backwards, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Buf.of(memory, Datatype.resized(Datatype.INT, 0, Long.MAX_VALUE), 3))
                .withMessageContaining("overflows a long");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Buf.of(memory, Datatype.LONG, Long.MAX_VALUE / 2))
                .withMessageContaining("overflows a long");
    }

    @Test
    void allowsTheLastElementToEndBeforeItsExtent() {
        MemorySegment memory = MemorySegment.ofArray(new byte[16 + 12]);
        assertThat(Buf.of(memory, Datatype.DOUBLE_INT, 2).count()).isEqualTo(2);
    }

    @Test
    void slicesByElementsOfItsType() {
        int[] matrix = {0, 1, 2, 10, 11, 12, 20, 21, 22};
        Datatype column = Datatype.resized(Datatype.vector(3, 1, 3, Datatype.INT), 0, 4);
        Buf columns = Buf.of(MemorySegment.ofArray(matrix), column, 3);
        int[] packed = new int[6];
        ((Payload) columns.slice(1, 2)).read(0, MemorySegment.ofArray(packed), 0, 24);
        assertThat(packed).containsExactly(1, 11, 21, 2, 12, 22);
        assertThatIllegalArgumentException().isThrownBy(() -> columns.slice(2, 2))
                .withMessageContainingAll("offset=2", "count=2", "length=3");
        assertThat(columns.slice(3, 0).count()).isZero();
    }

    @Test
    void readsTheSameMemoryAsAnotherType() {
        Buf buf = Buf.of(new double[]{1, 2});
        assertThat(((Payload) buf.as(Datatype.BYTE, 16)).packedSize()).isEqualTo(16);
        assertThat(buf.as(Datatype.LONG, 2).datatype()).isSameAs(Datatype.LONG);
        assertThatIllegalArgumentException().isThrownBy(() -> buf.as(Datatype.LONG, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> Buf.of(new int[4]).as(Datatype.LONG, 2))
                .withMessageContaining("aligned");
        assertThatIllegalArgumentException().isThrownBy(() -> Buf.of(new boolean[4]).as(Datatype.INT, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Buf.of(new long[4]).as(new ForeignType(), 1))
                .withMessageContaining("ForeignType");
    }

    @Test
    void protectsReadOnlyMemory() {
        MemorySegment memory = MemorySegment.ofArray(new int[6]).asReadOnly();
        for (Buf buf : new Buf[]{Buf.of(memory), Buf.of(memory, Datatype.vector(2, 1, 2, Datatype.INT), 1)}) {
            assertThat(buf.readOnly()).isTrue();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ((Payload) buf).write(0, MemorySegment.ofArray(new byte[4]), 0, 4))
                    .withMessageContaining("read-only");
            ((Payload) buf).read(0, MemorySegment.ofArray(new byte[4]), 0, 4);
        }
        try (Arena arena = Arena.ofConfined()) {
            Payload payload = (Payload) Buf.of(arena.allocate(8).asReadOnly());
            assertThat(payload.contiguous()).isNotNull().matches(MemorySegment::isReadOnly);
        }
    }

    @Test
    void letsOtherThreadsReachTheMemoryOfAConfinedArena() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocateFrom(ValueLayout.JAVA_INT, 1, 2, 3, 4);
            Payload whole = (Payload) Buf.of(memory);
            Payload gapped = (Payload) Buf.of(memory, Datatype.vector(2, 1, 2, Datatype.INT), 1);
            int[] target = new int[6];
            CompletableFuture.runAsync(() -> {
                whole.read(0, MemorySegment.ofArray(target), 0, 16);
                gapped.read(0, MemorySegment.ofArray(target), 16, 8);
            }).join();
            assertThat(target).containsExactly(1, 2, 3, 4, 1, 3);
            assertThat(whole.kind()).isEqualTo(MemoryKind.NATIVE);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> onAnotherThread(() -> Buf.of(memory)))
                    .withMessageContainingAll("another thread", "Arena.ofShared");
        }
    }

    private static void onAnotherThread(Runnable action) {
        try {
            CompletableFuture.runAsync(action).join();
        } catch (java.util.concurrent.CompletionException wrapped) {
            throw (RuntimeException) wrapped.getCause();
        }
    }

    @Test
    void noticesThatTheArenaWasClosed() {
        MemorySegment memory;
        Payload whole;
        Payload gapped;
        try (Arena arena = Arena.ofShared()) {
            memory = arena.allocate(16, 8);
            whole = (Payload) Buf.of(memory);
            gapped = (Payload) Buf.of(memory, Datatype.vector(2, 1, 2, Datatype.INT), 1);
            assertThat(whole.isAlive()).isTrue();
        }
        for (Payload payload : new Payload[]{whole, gapped}) {
            assertThat(payload.isAlive()).isFalse();
            MemorySegment other = MemorySegment.ofArray(new byte[8]);
            assertThatIllegalStateException().isThrownBy(() -> payload.read(0, other, 0, 8))
                    .withMessageContainingAll("closed", "arena");
            assertThatIllegalStateException().isThrownBy(() -> payload.write(0, other, 0, 8));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Buf.of(memory)).withMessageContaining("closed");
    }

    @Test
    void isEmptyWhereThereIsNothing() {
        Payload empty = (Payload) Buf.empty();
        assertThat(empty.packedSize()).isZero();
        assertThat(empty.contiguous()).isNotNull();
        empty.read(0, MemorySegment.ofArray(new byte[0]), 0, 0);
        Buf nothing = Buf.of(new double[3]).as(Datatype.contiguous(0, Datatype.DOUBLE), 1_000);
        assertThat(((Payload) nothing).packedSize()).isZero();
        assertThat(((Payload) Buf.of(new boolean[0])).packedSize()).isZero();
        assertThat(Buf.of(MemorySegment.NULL).count()).isZero();
    }

    @Test
    void copiesLargeBlocksStraightAndSmallOnesThroughStaging() {
        for (int block : new int[]{1, 3, 64, 700}) {
            int[] matrix = java.util.stream.IntStream.range(0, 10 * 1000).toArray();
            Datatype rows = Datatype.vector(10, block, 1000, Datatype.INT);
            int[] packed = new int[10 * block];
            Payload payload = (Payload) Buf.of(MemorySegment.ofArray(matrix), rows, 1);
            payload.read(0, MemorySegment.ofArray(packed), 0, packed.length * 4L);
            for (int i = 0; i < packed.length; i++) {
                assertThat(packed[i]).isEqualTo(i / block * 1000 + i % block);
            }
        }
    }

    @Test
    void movesManyElementsOfFewShortBlocks() {
        int n = 300;
        Datatype three = Datatype.resized(Datatype.vector(3, 1, 2, Datatype.SHORT), 0, 14);
        short[] memory = new short[7 * n];
        for (int i = 0; i < memory.length; i++) {
            memory[i] = (short) i;
        }
        short[] packed = new short[3 * n];
        Payload payload = (Payload) Buf.of(MemorySegment.ofArray(memory), three, n);
        payload.read(0, MemorySegment.ofArray(packed), 0, 6L * n);
        for (int i = 0; i < packed.length; i++) {
            assertThat(packed[i]).isEqualTo((short) (i / 3 * 7 + i % 3 * 2));
            packed[i] = (short) -packed[i];
        }
        payload.write(0, MemorySegment.ofArray(packed), 0, 6L * n);
        for (int i = 0; i < memory.length; i++) {
            boolean data = i % 7 % 2 == 0 && i % 7 < 5;
            assertThat(memory[i]).isEqualTo((short) (data ? -i : i));
        }
    }
}
