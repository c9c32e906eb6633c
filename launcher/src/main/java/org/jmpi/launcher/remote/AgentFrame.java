package org.jmpi.launcher.remote;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// One message between the launcher and an agent; little-endian.
///
/// ```
///  0        1         2        4             8              12
///  +--------+---------+--------+-------------+--------------+───────────────+
///  | 0x6b   | kind    | 0      | rank        | length       | length bytes  |
///  +--------+---------+--------+-------------+--------------+───────────────+
/// ```
///
/// @param kind  what it says
/// @param rank  whom it is about; 0 where it is about none
/// @param bytes the rest; not copied
public record AgentFrame(Kind kind, int rank, byte[] bytes) {
    private static final byte MAGIC = 0x6b;
    private static final int HEADER = 12;
    private static final int LONGEST = 16 << 20;
    private static final Kind[] KINDS = Kind.values();

    /// What a frame says. The order is the wire's.
    public enum Kind {
        /// To the agent, first: what to run.
        ORDER,
        /// To the agent: start it.
        START,
        /// To the agent: start the command that reaches a further host; its words. Streams and end are told as a rank's,
        /// by a number that no rank has.
        SHELL,
        /// To the agent: greet the agent of that host by that command; the host's number.
        GREET,
        /// To the agent: bytes for a rank's input; none at its end.
        INPUT,
        /// To the agent: send a signal to a rank and what it started; its name.
        SIGNAL,
        /// To the agent: kill all that it has started.
        KILL,
        /// To the agent: send a file that a rank has left; its path.
        FETCH,
        /// To the launcher: all that is to run is there.
        READY,
        /// To the launcher: why it can't run.
        REFUSED,
        /// To the launcher: a rank's process runs; its number.
        STARTED,
        /// To the launcher: why it doesn't.
        NOT_STARTED,
        /// To the launcher: a line for the user.
        NOTE,
        /// To the launcher: bytes of a rank's standard output; none at its end.
        OUT,
        /// To the launcher: the same of its standard error.
        ERR,
        /// To the launcher: a rank has taken the last piece of its input.
        TAKEN,
        /// To the launcher: a rank's process has ended; its exit code.
        EXITED,
        /// To the launcher: bytes of the file it wants; none at its end.
        FILE,
        /// To the launcher: why it can't have it.
        NO_FILE
    }

    /// A frame of text.
    public static AgentFrame of(Kind kind, int rank, String text) {
        return new AgentFrame(kind, rank, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Read the next one; blocks.
    ///
    /// @throws IOException where the stream ends, or these are no frames
    static AgentFrame read(InputStream in) throws IOException {
        ByteBuffer header = ByteBuffer.wrap(readFully(in, HEADER)).order(ByteOrder.LITTLE_ENDIAN);
        byte magic = header.get();
        byte kind = header.get();
        int reserved = header.getShort();
        int rank = header.getInt();
        int length = header.getInt();
        if (magic != MAGIC || reserved != 0 || kind < 0 || kind >= KINDS.length || rank < 0 || length < 0
                || length > LONGEST) {
            throw new IOException("no frame of an agent: kind=" + kind + ", rank=" + rank + ", length=" + length
                    + "; use the same jmpi on all hosts");
        }
        return new AgentFrame(KINDS[kind], rank, readFully(in, length));
    }

    private static byte[] readFully(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the connection ended");
        }
        return bytes;
    }

    /// The frame as it goes over the wire.
    byte[] encoded() {
        return ByteBuffer.allocate(HEADER + bytes.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .put((byte) kind.ordinal())
                .putShort((short) 0)
                .putInt(rank)
                .putInt(bytes.length)
                .put(bytes)
                .array();
    }

    /// The bytes as text.
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
