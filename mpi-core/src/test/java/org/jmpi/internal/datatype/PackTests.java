package org.jmpi.internal.datatype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;
import org.jmpi.Buf;
import org.jmpi.Datatype;
import org.junit.jupiter.api.Test;

class PackTests {
    private static final Datatype EVERY_OTHER = Datatype.vector(3, 1, 2, Datatype.INT);

    @Test
    void packsOneAfterTheOtherAndUnpacksTheSame() {
        int[] source = {1, 2, 3, 4, 5};
        Buf gapped = Buf.of(MemorySegment.ofArray(source), EVERY_OTHER, 1);
        byte[] bytes = new byte[(int) Datatype.packSize(gapped) + 3];
        long position = Datatype.pack(gapped, Buf.of(bytes), 0);
        position = Datatype.pack(Buf.of(new boolean[]{true, false, true}), Buf.of(bytes), position);
        assertThat(position).isEqualTo(15);
        int[] target = new int[5];
        boolean[] flags = new boolean[3];
        long read = Datatype.unpack(Buf.of(bytes), 0, Buf.of(MemorySegment.ofArray(target), EVERY_OTHER, 1));
        assertThat(Datatype.unpack(Buf.of(bytes), read, Buf.of(flags))).isEqualTo(15);
        assertThat(target).containsExactly(1, 0, 3, 0, 5);
        assertThat(flags).containsExactly(true, false, true);
    }

    @Test
    void packsBetweenTwoBuffersWithGaps() {
        int n = 50_000;
        int[] source = IntStream.range(0, 2 * n).toArray();
        Buf from = Buf.of(MemorySegment.ofArray(source), Datatype.vector(n, 1, 2, Datatype.INT), 1);
        byte[] bytes = new byte[12 * n];
        Buf to = Buf.of(MemorySegment.ofArray(bytes), Datatype.vector(2L * n, 2, 3, Datatype.BYTE), 1);
        assertThat(Datatype.pack(from, to, 0)).isEqualTo(4L * n);
        int[] target = new int[2 * n];
        Datatype.unpack(to, 0,
                Buf.of(MemorySegment.ofArray(target), Datatype.vector(n, 1, 2, Datatype.INT), 1));
        for (int i = 0; i < n; i++) {
            assertThat(target[2 * i]).isEqualTo(2 * i);
            assertThat(target[2 * i + 1]).isZero();
        }
    }

    @Test
    void refusesTooLittleRoomWithTheNumbers() {
        Buf three = Buf.of(new int[3]);
        assertThatIllegalArgumentException().isThrownBy(() -> Datatype.pack(three, Buf.of(new byte[13]), 2))
                .withMessageContainingAll("wanted=12 bytes", "position=2", "packed=13 bytes");
        assertThatIllegalArgumentException().isThrownBy(() -> Datatype.unpack(Buf.of(new byte[11]), 0, three))
                .withMessageContainingAll("wanted=12 bytes", "packed=11 bytes");
        assertThatIllegalArgumentException().isThrownBy(() -> Datatype.pack(three, Buf.of(new byte[20]), -1))
                .withMessageContaining("position=-1");
    }

    @Test
    void refusesPackedBuffersThatAreNotWritableBytes() {
        Buf three = Buf.of(new int[3]);
        assertThatIllegalArgumentException().isThrownBy(() -> Datatype.pack(three, Buf.of(new long[9]), 0))
                .withMessageContainingAll("BYTE", "datatype=long");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Datatype.pack(three, Buf.of(ByteBuffer.allocate(64).asReadOnlyBuffer()), 0))
                .withMessageContaining("read-only");
        Buf constant = Buf.of(MemorySegment.ofArray(new int[3]).asReadOnly());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Datatype.unpack(Buf.of(new byte[12]), 0, constant))
                .withMessageContaining("read-only");
    }
}
