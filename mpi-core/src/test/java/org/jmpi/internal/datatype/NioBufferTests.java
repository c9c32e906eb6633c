package org.jmpi.internal.datatype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.foreign.MemorySegment;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.List;
import java.util.function.Function;
import org.jmpi.Buf;
import org.jmpi.Datatype;
import org.jmpi.spi.MemoryKind;
import org.jmpi.spi.Payload;
import org.junit.jupiter.api.Test;

class NioBufferTests {
    private static final ByteOrder FOREIGN =
            ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    private static final List<Function<ByteBuffer, Buffer>> VIEWS =
            List.of(ByteBuffer::asCharBuffer, ByteBuffer::asShortBuffer, ByteBuffer::asIntBuffer,
                    ByteBuffer::asLongBuffer, ByteBuffer::asFloatBuffer, ByteBuffer::asDoubleBuffer);

    @Test
    void showsBuffersOverArraysOfAllTypes() {
        check(ByteBuffer.wrap(new byte[8]), Datatype.BYTE);
        check(CharBuffer.wrap(new char[8]), Datatype.CHAR);
        check(ShortBuffer.wrap(new short[8]), Datatype.SHORT);
        check(IntBuffer.wrap(new int[8]), Datatype.INT);
        check(LongBuffer.wrap(new long[8]), Datatype.LONG);
        check(FloatBuffer.wrap(new float[8]), Datatype.FLOAT);
        check(DoubleBuffer.wrap(new double[8]), Datatype.DOUBLE);
    }

    private static void check(Buffer buffer, Datatype type) {
        buffer.position(2).limit(7);
        Buf buf = Buf.of(buffer);
        assertThat(buf.datatype()).isSameAs(type);
        assertThat(buf.count()).isEqualTo(5);
        assertThat(((Payload) buf).packedSize()).isEqualTo(5 * type.size());
        assertThat(buffer.position()).isEqualTo(2);
        assertThat(buffer.limit()).isEqualTo(7);
    }

    @Test
    void reachesTheElementsFromPositionToLimitOfAView() {
        for (ByteBuffer bytes : List.of(ByteBuffer.allocate(64), ByteBuffer.allocateDirect(64))) {
            DoubleBuffer view = bytes.order(ByteOrder.nativeOrder())
                    .position(8)
                    .slice()
                    .order(ByteOrder.nativeOrder())
                    .asDoubleBuffer()
                    .position(1)
                    .limit(4);
            Payload payload = (Payload) Buf.of(view);
            payload.write(0, MemorySegment.ofArray(new double[]{5, 6, 7}), 0, 24);
            assertThat(view.get(1)).isEqualTo(5);
            assertThat(view.get(3)).isEqualTo(7);
            assertThat(bytes.getDouble(16)).isEqualTo(5);
            assertThat(payload.kind()).isEqualTo(bytes.isDirect() ? MemoryKind.NATIVE : MemoryKind.HEAP);
        }
    }

    @Test
    void refusesForeignByteOrderAndNamesTheCure() {
        for (ByteBuffer bytes : List.of(ByteBuffer.allocate(64), ByteBuffer.allocateDirect(64))) {
            for (Function<ByteBuffer, Buffer> view : VIEWS) {
                Buffer foreign = view.apply(bytes.order(FOREIGN));
                assertThatIllegalArgumentException().isThrownBy(() -> Buf.of(foreign))
                        .withMessageContainingAll("order(ByteOrder.nativeOrder())", FOREIGN.toString());
                Buffer good = view.apply(bytes.order(ByteOrder.nativeOrder()));
                assertThat(Buf.of(good).count()).isEqualTo(good.remaining());
            }
            assertThat(Buf.of(bytes.order(FOREIGN)).count()).isEqualTo(64);
        }
    }

    @Test
    void honoursReadOnlyBuffers() {
        assertThat(Buf.of(ByteBuffer.allocate(4).asReadOnlyBuffer()).readOnly()).isTrue();
        assertThat(Buf.of(ByteBuffer.allocateDirect(4).asReadOnlyBuffer()).readOnly()).isTrue();
        assertThat(Buf.of(IntBuffer.allocate(4).asReadOnlyBuffer()).readOnly()).isTrue();
        assertThat(Buf.of(IntBuffer.allocate(4)).readOnly()).isFalse();
    }

    @Test
    void refusesABufferOverAString() {
        assertThatIllegalArgumentException().isThrownBy(() -> Buf.of(CharBuffer.wrap("text")))
                .withMessageContainingAll("no memory of its own", "toCharArray");
    }
}
