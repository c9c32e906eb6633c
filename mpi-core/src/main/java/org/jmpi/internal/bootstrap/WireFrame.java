package org.jmpi.internal.bootstrap;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// One message between a rank and its launcher; immutable by convention, little-endian.
///
/// ```
///  0        1         2        3        4                 8                    8+4n            8+length
///  +--------+---------+--------+--------+-----------------+────────────────────+────────────────+
///  | 0x6a   | version | kind   | 0      | length (32 bit) | n numbers (32 bit) | tail bytes     |
///  +--------+---------+--------+--------+-----------------+────────────────────+────────────────+
///                                                         '──────────── length bytes ───────────'
///
///  kind            from      numbers              tail
///  1 CHALLENGE     launcher                       32 bytes nonce
///  2 HELLO         rank      rank                 32 bytes nonce, 32 bytes proof
///  3 WELCOME       launcher                       32 bytes proof
///  4 CARD          both      epoch, round, rank   the rank's card
///  5 CLOSED        both      epoch, rank
///  6 ALL_CLOSED    launcher  epoch
///  7 THROWN        rank      consequence (0, 1)   the exception's first line, UTF-8
///  8 ABORT         rank      code                 message, UTF-8
///  9 FAILED        launcher  rank, -1 for none    reason, UTF-8
/// 10 REPORT        launcher
/// 11 STACKS        rank                           the threads' stacks, UTF-8
/// 12 WAITS         rank
/// 13 LOOK          launcher  question
/// 14 VIEW          rank      question             a [org.jmpi.internal.deadlock.WaitView]
/// ```
///
/// The length is checked against [#MAX_BODY] before anything is allocated, and against the kind's numbers before
/// anything is used: a peer that sends garbage gets a [WireFormatException], never a huge array.
public final class WireFrame {
    /// Longest body, in bytes.
    public static final int MAX_BODY = 1 << 20;
    /// Longest body ahead of the proof: an unknown peer can make the other side hold no more than this.
    public static final int MAX_HANDSHAKE_BODY = 128;
    /// Longest card of one rank, in bytes.
    public static final int MAX_CARD = MAX_BODY - 3 * Integer.BYTES;

    /// The launcher's nonce.
    public static final byte CHALLENGE = 1;
    /// A rank's nonce, and its proof.
    public static final byte HELLO = 2;
    /// The launcher's proof.
    public static final byte WELCOME = 3;
    /// A rank's record in one round of an all-gather.
    public static final byte CARD = 4;
    /// A rank has closed.
    public static final byte CLOSED = 5;
    /// All ranks have closed.
    public static final byte ALL_CLOSED = 6;
    /// An exception left a thread of the rank.
    public static final byte THROWN = 7;
    /// The rank asks for the end of the job.
    public static final byte ABORT = 8;
    /// The job is over because of one rank.
    public static final byte FAILED = 9;
    /// The launcher asks what the rank is doing.
    public static final byte REPORT = 10;
    /// The stacks of the rank's threads.
    public static final byte STACKS = 11;

    /// The rank has waited for long.
    public static final byte WAITS = 12;
    /// The launcher asks what for.
    public static final byte LOOK = 13;
    /// What the rank waits for.
    public static final byte VIEW = 14;
    /// The rank asks what the launcher's clock shows, and the answer, 8 bytes.
    public static final byte TIME = 15;

    static final byte MAGIC = 0x6a;
    /// What a connection begins with instead where the other side encrypts.
    private static final byte TLS = 22;
    static final byte VERSION = 2;
    static final int HEADER = 8;

    private static final int[] NUMBERS = {0, 0, 1, 0, 3, 2, 1, 1, 1, 1, 0, 0, 0, 1, 1, 1};

    private final byte kind;
    private final byte[] body;

    private WireFrame(byte kind, byte[] body) {
        this.kind = kind;
        this.body = body;
    }

    /// Make a frame of as many numbers as its kind has, and a tail.
    public static WireFrame of(byte kind, byte[] tail, int... numbers) {
        if (numbers.length != NUMBERS[kind]) {
            throw new IllegalArgumentException("kind=" + kind + " has " + NUMBERS[kind] + " numbers");
        }
        byte[] body = new byte[numbers.length * Integer.BYTES + tail.length];
        ByteBuffer fields = littleEndian(body);
        for (int number : numbers) {
            fields.putInt(number);
        }
        fields.put(tail);
        return new WireFrame(kind, body);
    }

    /// Make a frame whose tail is text, cut to 4096 characters.
    public static WireFrame of(byte kind, String text, int... numbers) {
        String cut = text.length() <= 4096 ? text : text.substring(0, 4096);
        return of(kind, cut.getBytes(StandardCharsets.UTF_8), numbers);
    }

    /// Read the next frame; blocks.
    ///
    /// @param maxBody longest body to accept, in bytes
    /// @throws EOFException        where the stream ends, inside a frame or before one
    /// @throws WireFormatException where the bytes are no frame of this version
    public static WireFrame read(InputStream in, int maxBody) throws IOException {
        byte[] header = readFully(in, HEADER);
        byte magic = header[0];
        byte version = header[1];
        byte kind = header[2];
        byte reserved = header[3];
        int length = int32(header, 4);
        if (magic == TLS) {
            throw new WireFormatException("the other side speaks TLS, and this one doesn't; start the launcher and all"
                    + " ranks with --tls, or none of them, and pass all JMPI_ variables on");
        }
        if (magic != MAGIC || reserved != 0) {
            throw new WireFormatException("not a jmpi wire-up frame: first byte=" + (magic & 0xff)
                    + "; only ranks and their launcher may use this port");
        }
        if (version != VERSION) {
            throw new WireFormatException("wire-up version=" + version + ", expected=" + VERSION
                    + "; run the launcher and all ranks with the same jmpi release");
        }
        checkShape(kind, length, maxBody);
        return new WireFrame(kind, readFully(in, length));
    }

    private static void checkShape(byte kind, int length, int maxBody) throws WireFormatException {
        if (kind <= 0 || kind >= NUMBERS.length) {
            throw new WireFormatException("wire-up frame of unknown kind=" + kind);
        }
        if (length < NUMBERS[kind] * Integer.BYTES || length > maxBody) {
            throw new WireFormatException("wire-up frame of kind=" + kind + " has length=" + length + ", allowed="
                    + NUMBERS[kind] * Integer.BYTES + ".." + maxBody);
        }
    }

    /// A rank of hundreds reads thousands of frames before anything is compiled: so this is done by hand.
    private static byte[] readFully(InputStream in, int length) throws IOException {
        byte[] bytes = new byte[length];
        int done = 0;
        while (done < length) {
            int more = in.read(bytes, done, length - done);
            if (more < 0) {
                throw new EOFException("wire-up connection ended: read=" + done + " of " + length + " bytes");
            }
            done += more;
        }
        return bytes;
    }

    private static int int32(byte[] bytes, int at) {
        return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8 | (bytes[at + 2] & 0xff) << 16 | bytes[at + 3] << 24;
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// The frame as it goes over the wire, header included.
    public byte[] bytes() {
        byte[] bytes = new byte[HEADER + body.length];
        littleEndian(bytes).put(MAGIC).put(VERSION).put(kind).put((byte) 0).putInt(body.length).put(body);
        return bytes;
    }

    /// One of the kinds above.
    public byte kind() {
        return kind;
    }

    /// The number at `index`.
    public int number(int index) {
        return int32(body, index * Integer.BYTES);
    }

    /// What follows the numbers; a copy.
    public byte[] tail() {
        int start = NUMBERS[kind] * Integer.BYTES;
        byte[] tail = new byte[body.length - start];
        System.arraycopy(body, start, tail, 0, tail.length);
        return tail;
    }

    /// What follows the numbers, as text.
    public String text() {
        int start = NUMBERS[kind] * Integer.BYTES;
        return new String(body, start, body.length - start, StandardCharsets.UTF_8);
    }
}
