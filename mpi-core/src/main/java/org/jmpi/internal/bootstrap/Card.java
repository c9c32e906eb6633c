package org.jmpi.internal.bootstrap;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;

/// What ranks tell each other first, through the wire-up.
///
/// @param localRank rank among those of its launcher's host
/// @param pid       process id
/// @param segmentFd descriptor of the segment it made, or -1
/// @param nonce     its random number
/// @param probe     address of a word of its memory that holds the nonce
/// @param host      names the host; equal on one host only
record Card(int localRank, long pid, int segmentFd, long nonce, long probe, String host) {
    private static final int VERSION = 1;
    private static final int FIXED = 4 + 4 + 8 + 4 + 8 + 8;

    /// The host's name for people.
    String hostName() {
        int end = host.indexOf('/');
        return end < 0 ? host : host.substring(0, end);
    }

    byte[] encode() {
        byte[] name = host.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(FIXED + name.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(VERSION)
                .putInt(localRank)
                .putLong(pid)
                .putInt(segmentFd)
                .putLong(nonce)
                .putLong(probe)
                .put(name)
                .array();
    }

    static Card decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int version = bytes.length < FIXED ? 0 : in.getInt();
        if (version != VERSION) {
            throw new MpiException(ErrorClass.INTERN, "ranks run different versions of jmpi: card version=" + version
                    + ", own=" + VERSION + "; start all ranks with the same jmpi");
        }
        int localRank = in.getInt();
        long pid = in.getLong();
        int fd = in.getInt();
        long nonce = in.getLong();
        long probe = in.getLong();
        byte[] name = new byte[in.remaining()];
        in.get(name);
        return new Card(localRank, pid, fd, nonce, probe, new String(name, StandardCharsets.UTF_8));
    }
}
