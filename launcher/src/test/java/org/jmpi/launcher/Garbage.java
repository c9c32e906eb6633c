package org.jmpi.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Random;
import org.jmpi.internal.bootstrap.WireFrame;

/// What strangers send, by chance: noise, other protocols, frames that are nearly right.
final class Garbage {
    private static final byte[] KINDS = {WireFrame.CHALLENGE, WireFrame.HELLO, WireFrame.WELCOME, WireFrame.ALL_CLOSED,
        WireFrame.THROWN, WireFrame.ABORT, WireFrame.FAILED};
    private static final int[] NUMBERS = {0, 1, 0, 1, 1, 1, 1};

    private final Random random;

    Garbage(long seed) {
        random = new Random(seed);
    }

    /// The next.
    byte[] next() {
        return switch (random.nextInt(8)) {
            case 0 -> new byte[0];
            case 1 -> noise(random.nextInt(300));
            case 2 -> "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8);
            case 3 -> claiming(Integer.MAX_VALUE - random.nextInt(1 << 10));
            case 4 -> claiming(-1 - random.nextInt(1 << 20));
            case 5 -> cut(frame());
            case 6 -> flipped(frame());
            default -> frame();
        };
    }

    private byte[] noise(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /// A frame without the knowledge of the secret.
    private byte[] frame() {
        int kind = random.nextInt(KINDS.length);
        int[] numbers = random.ints(NUMBERS[kind], -1, 4).toArray();
        return WireFrame.of(KINDS[kind], noise(random.nextBoolean() ? 64 : random.nextInt(100)), numbers).bytes();
    }

    private byte[] claiming(int length) {
        byte[] bytes = frame();
        for (int i = 0; i < Integer.BYTES; i++) {
            bytes[Integer.BYTES + i] = (byte) (length >> 8 * i);
        }
        return bytes;
    }

    private byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }

    private byte[] flipped(byte[] bytes) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return bytes;
    }
}
