package org.jmpi.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.jmpi.internal.bootstrap.WireFormatException;
import org.jmpi.internal.bootstrap.WireFrame;
import org.junit.jupiter.api.Test;

class WireFrameTests {
    private static final byte[] CARD = WireFrame.of(WireFrame.CARD, new byte[]{9, 8, 7}, 1, 0x01020304, -1).bytes();

    private static WireFrame read(byte[] bytes) throws IOException {
        return WireFrame.read(new ByteArrayInputStream(bytes), WireFrame.MAX_BODY);
    }

    private static byte[] with(int offset, int value) {
        byte[] bytes = CARD.clone();
        bytes[offset] = (byte) value;
        return bytes;
    }

    @Test
    void hasTheDocumentedBytes() {
        assertThat(CARD).containsExactly(0x6a, 2, 4, 0, 15, 0, 0, 0, 1, 0, 0, 0, 4, 3, 2, 1, -1, -1, -1, -1, 9, 8, 7);
    }

    @Test
    void readsWhatItWrote() throws IOException {
        WireFrame frame = read(CARD);
        assertThat(frame.kind()).isEqualTo(WireFrame.CARD);
        assertThat(frame.number(1)).isEqualTo(0x01020304);
        assertThat(frame.number(2)).isEqualTo(-1);
        assertThat(frame.tail()).containsExactly(9, 8, 7);
        assertThat(read(WireFrame.of(WireFrame.ABORT, "größer", 3).bytes()).text()).isEqualTo("größer");
    }

    @Test
    void refusesAnEndInsideAFrame() {
        for (int length = 0; length < CARD.length; length++) {
            byte[] half = Arrays.copyOf(CARD, length);
            assertThatThrownBy(() -> read(half)).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void refusesForeignBytesWithTheirReason() {
        assertThatThrownBy(() -> read(with(0, 'G'))).isInstanceOf(WireFormatException.class)
                .hasMessageContaining("not a jmpi wire-up frame");
        assertThatThrownBy(() -> read(with(0, 22)))
                .hasMessageContaining("the other side speaks TLS, and this one doesn't;"
                        + " start the launcher and all ranks with --tls, or none of them");
        assertThatThrownBy(() -> read(with(1, 9))).hasMessageContaining("version=9, expected=2");
        assertThatThrownBy(() -> read(with(2, 77))).hasMessageContaining("kind=77");
        assertThatThrownBy(() -> read(with(3, 1))).isInstanceOf(WireFormatException.class);
    }

    @Test
    void refusesLengthsOutOfRangeBeforeReadingOn() {
        assertThatThrownBy(() -> read(with(7, 0x7f))).hasMessageContaining("length=");
        assertThatThrownBy(() -> read(with(7, 0xff))).hasMessageContaining("length=-");
        assertThatThrownBy(() -> read(with(4, 3))).hasMessageContaining("length=3, allowed=12..");
        assertThatThrownBy(() -> WireFrame.read(new ByteArrayInputStream(CARD), 14))
                .hasMessageContaining("allowed=12..14");
    }

    @Test
    void survivesRandomBytes() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[random.nextInt(64)];
            random.nextBytes(bytes);
            if (bytes.length > 1) {
                bytes[0] = 0x6a;
                bytes[1] = 1;
            }
            try {
                assertThat(read(bytes).bytes().length).as("seed=%d", seed).isLessThanOrEqualTo(bytes.length);
            } catch (IOException refused) {
                assertThat(refused).as("seed=%d", seed).hasMessageContaining("wire-up");
            }
        }
    }
}
