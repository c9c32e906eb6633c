package org.jmpi.internal.comm;

import java.util.Objects;
import org.jmpi.Buf;
import org.jmpi.Op;
import org.jspecify.annotations.Nullable;

/// The rules for the arguments of collectives that one rank can check by itself, without looking at counts.
final class CallChecks {
    private CallChecks() {
    }

    static Buf source(@Nullable Buf buf) {
        boolean ignored = Checks.source(buf).isAlive();
        return Objects.requireNonNull(buf);
    }

    static Buf target(@Nullable Buf buf) {
        boolean ignored = Checks.target(buf).isAlive();
        return Objects.requireNonNull(buf);
    }

    /// Check the buffers of a call with separate ones, each used as a whole.
    static void separate(@Nullable Buf send, @Nullable Buf recv) {
        Checks.noOverlap(Checks.source(send), Checks.target(recv));
    }

    /// Check the buffers of a call whose blocks may leave gaps: the collectives look at the blocks themselves.
    static void each(@Nullable Buf send, @Nullable Buf recv) {
        boolean ignored = Checks.source(send).isAlive() && Checks.target(recv).isAlive();
    }

    static Op op(@Nullable Op op) {
        if (op == null) {
            throw new IllegalArgumentException("op is null; pass Op.SUM or another");
        }
        return op;
    }

    static long[] counts(long @Nullable [] counts, String what) {
        if (counts == null) {
            throw new IllegalArgumentException(what + " is null; pass one entry a rank");
        }
        return counts.clone();
    }

    /// One buffer a rank.
    static Buf[] sources(Buf @Nullable [] bufs, int size) {
        Buf[] checked = perRank(bufs, size, "sends");
        for (Buf buf : checked) {
            boolean ignored = Checks.source(buf).isAlive();
        }
        return checked;
    }

    /// One writable buffer a rank.
    static Buf[] targets(Buf @Nullable [] bufs, int size) {
        Buf[] checked = perRank(bufs, size, "recvs");
        for (Buf buf : checked) {
            boolean ignored = Checks.target(buf).isAlive();
        }
        return checked;
    }

    private static Buf[] perRank(Buf @Nullable [] bufs, int size, String what) {
        if (bufs == null || bufs.length != size) {
            throw new IllegalArgumentException(what + " needs one Buf a rank: length="
                    + (bufs == null ? "null" : bufs.length) + ", size=" + size
                    + "; pass Buf.empty() where nothing goes");
        }
        return bufs.clone();
    }
}
