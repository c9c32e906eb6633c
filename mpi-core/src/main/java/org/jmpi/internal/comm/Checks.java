package org.jmpi.internal.comm;

import java.lang.foreign.MemorySegment;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.spi.Payload;
import org.jspecify.annotations.Nullable;

/// The rules for arguments, checked before anything is sent.
final class Checks {
    private Checks() {
    }

    static Payload source(@Nullable Buf buf) {
        if (buf instanceof Payload payload) {
            if (!payload.isAlive()) {
                throw new IllegalArgumentException("buffer's memory is closed; keep its Arena open until the operation"
                        + " has completed");
            }
            return payload;
        }
        throw new IllegalArgumentException(buf == null ? "buffer is null; pass Buf.empty() for a message without data"
                : "buffer is no Payload: class=" + buf.getClass().getName() + "; make buffers with Buf.of");
    }

    static Payload target(@Nullable Buf buf) {
        Payload payload = source(buf);
        if (buf != null && buf.readOnly()) {
            throw new IllegalArgumentException("receive buffer is read-only: count=" + buf.count() + ", datatype="
                    + buf.datatype().name() + "; pass writable memory");
        }
        return payload;
    }

    static int dest(int dest, int size) {
        if (dest == Communicator.PROC_NULL || dest >= 0 && dest < size) {
            return dest;
        }
        throw new IllegalArgumentException("no such rank: dest=" + dest + ", size=" + size + "; use 0 to " + (size - 1)
                + " or PROC_NULL");
    }

    static int source(int source, int size) {
        if (source == Communicator.PROC_NULL || source == Communicator.ANY_SOURCE || source >= 0 && source < size) {
            return source;
        }
        throw new IllegalArgumentException("no such rank: source=" + source + ", size=" + size + "; use 0 to "
                + (size - 1) + ", ANY_SOURCE or PROC_NULL");
    }

    static int root(int root, int size) {
        if (root < 0 || root >= size) {
            throw new IllegalArgumentException("no such rank: root=" + root + ", size=" + size + "; use 0 to "
                    + (size - 1));
        }
        return root;
    }

    static int sendTag(int tag) {
        if (tag < 0) {
            throw new IllegalArgumentException("tag is out of range: tag=" + tag + "; use 0 to " + Communicator.TAG_UB);
        }
        return tag;
    }

    static int receiveTag(int tag) {
        if (tag < 0 && tag != Communicator.ANY_TAG) {
            throw new IllegalArgumentException("tag is out of range: tag=" + tag + "; use 0 to " + Communicator.TAG_UB
                    + " or ANY_TAG");
        }
        return tag;
    }

    static void noOverlap(Payload send, Payload receive) {
        MemorySegment from = send.contiguous();
        MemorySegment to = receive.contiguous();
        if (from != null && to != null && from.asOverlappingSlice(to).isPresent()) {
            throw new IllegalArgumentException("send and receive buffers overlap: send=" + send.packedSize()
                    + " bytes, receive=" + receive.packedSize() + " bytes; use separate buffers or sendRecvReplace");
        }
    }
}
