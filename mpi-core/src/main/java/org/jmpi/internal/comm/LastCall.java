package org.jmpi.internal.comm;

import org.jmpi.Buf;
import org.jmpi.Op;
import org.jmpi.spi.CollectiveCall;
import org.jmpi.spi.Payload;
import org.jspecify.annotations.Nullable;

/// The last tiny call of an operation, given again for the same arguments: a loop's calls repeat, and a call that was
/// checked needs neither new checks nor new memory. Thread-safe; keeps its buffers from the garbage collector until the
/// next tiny call.
final class LastCall {
    /// Bytes of a buffer of a call that is remembered: it may be kept for long.
    private static final long MOST = 2 << 10;

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

    /// Remember a checked call, if it is tiny.
    CollectiveCall keep(CollectiveCall call) {
        last = isTiny(call.send()) && isTiny(call.recv()) ? call : null;
        return call;
    }

    private static boolean isTiny(@Nullable Buf buf) {
        return !(buf instanceof Payload payload) || payload.packedSize() <= MOST;
    }
}
