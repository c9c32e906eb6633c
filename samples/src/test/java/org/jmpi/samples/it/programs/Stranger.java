package org.jmpi.samples.it.programs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketException;
import java.util.Random;
import org.jmpi.internal.bootstrap.WireFrame;

/// Not a rank: sends ranks and launcher what they mustn't take, over connection after connection.
public final class Stranger {
    private static final int FRAMES = 10;
    private static final int LONGEST = 300;

    private final Random random;

    private Stranger(long seed) {
        random = new Random(seed);
    }

    /// Run by itself.
    ///
    /// @param args seed, connections, then where to, each `address port`
    public static void main(String[] args) throws IOException {
        Stranger stranger = new Stranger(Long.parseLong(args[0]));
        int doors = (args.length - 2) / 2;
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            int door = 2 + 2 * (i % doors);
            stranger.call(args[door], Integer.parseInt(args[door + 1]));
        }
    }

    private void call(String host, int port) throws IOException {
        try (Socket socket = new Socket(host, port)) {
            OutputStream out = socket.getOutputStream();
            for (int i = 0; i < FRAMES; i++) {
                out.write(frame());
            }
        } catch (ConnectException nobodyThere) {
            throw nobodyThere;
        } catch (SocketException reset) {
            // It was closed while it sent.
        }
    }

    private byte[] frame() {
        return switch (random.nextInt(5)) {
            case 0 -> bytes(random.nextInt(LONGEST));
            case 1 -> "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8);
            case 2 -> claiming(Integer.MAX_VALUE - random.nextInt(LONGEST));
            case 3 -> claiming(-1 - random.nextInt(LONGEST));
            default -> likeOurs();
        };
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /// What a rank says first, with a proof that is none.
    private byte[] likeOurs() {
        return WireFrame.of(WireFrame.HELLO, bytes(64), random.nextInt(4)).bytes();
    }

    private byte[] claiming(int length) {
        byte[] bytes = likeOurs();
        for (int i = 0; i < Integer.BYTES; i++) {
            bytes[Integer.BYTES + i] = (byte) (length >> 8 * i);
        }
        return bytes;
    }
}
