package org.jmpi.internal.comm;

import org.jmpi.Buf;
import org.jmpi.Op;
import org.jmpi.spi.CollectiveCall;
import org.jmpi.spi.Payload;
import org.jspecify.annotations.Nullable;

/// The last short call of an operation, given again for the same arguments: a loop's calls repeat, and a call that was
/// checked needs neither new checks nor new memory. Thread-safe; keeps its buffers from the garbage collector until the
/// next one.
final class LastCall {
    /// Bytes of a call that is remembered: its buffers may be kept for long.
    private static final long MOST = 4 << 10;

    private @Nullable CollectiveCall last;

    /// The call with these very arguments, if it was the last and its memory is still there; else null.
    @Nullable
    CollectiveCall again(@Nullable Buf send, @Nullable Buf recv, @Nullable Op op, int root) {
        CollectiveCall known = last;
        return known != null && known.send() == send && known.recv() == recv && known.op() == op
                && known.root() == root && isAlive(send) && isAlive(recv) ? known : null;
    }

    private static boolean isAlive(@Nullable Buf buf) {
        return !(buf instanceof Payload payload) || payload.isAlive();
    }

    /// Remember a checked call, if it is short.
    CollectiveCall keep(CollectiveCall call) {
        last = isShort(call.send()) && isShort(call.recv()) ? call : null;
        return call;
    }

    private static boolean isShort(@Nullable Buf buf) {
        return !(buf instanceof Payload payload) || payload.packedSize() <= MOST;
    }
}
