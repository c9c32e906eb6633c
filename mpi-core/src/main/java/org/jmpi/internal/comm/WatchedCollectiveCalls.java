package org.jmpi.internal.comm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jmpi.Buf;
import org.jmpi.Request;
import org.jmpi.internal.check.RankChecks;
import org.jmpi.internal.check.RequestTrace;
import org.jmpi.internal.check.Use;
import org.jmpi.internal.protocol.Engine;
import org.jmpi.spi.CollectiveCall;
import org.jmpi.spi.CollectiveCall.Operation;
import org.jmpi.spi.Collectives;
import org.jspecify.annotations.Nullable;

/// Collectives whose requests and buffers are watched.
final class WatchedCollectiveCalls extends CollectiveCalls {
    private final RankChecks checks;
    private final IntPredicate roots;

    /// @param roots whether a call with this root makes this rank the root
    WatchedCollectiveCalls(Engine engine, Collectives collectives, CollectiveOrigin origin, Runnable forget,
            RankChecks checks, IntPredicate roots) {
        super(engine, collectives, origin, forget);
        this.checks = checks;
        this.roots = roots;
    }

    @Override
    void run(CollectiveCall call) {
        checks.refuseBusy(uses(call, CollectiveCall.nameOf(call.operation())));
        super.run(call);
    }

    @Override
    Request start(CollectiveCall call) {
        String name = "i" + capitalized(call);
        List<Use> uses = uses(call, name);
        checks.refuseBusy(uses);
        return follow(super.start(call), checks.started(name, uses));
    }

    @Override
    Request init(CollectiveCall call) {
        String name = CollectiveCall.nameOf(call.operation()) + "Init";
        return follow(super.init(call), checks.made(name, uses(call, name)));
    }

    private static String capitalized(CollectiveCall call) {
        String name = CollectiveCall.nameOf(call.operation());
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static Request follow(Request request, RequestTrace trace) {
        ((Handle) request).follow(trace);
        return request;
    }

    private List<Use> uses(CollectiveCall call, String name) {
        List<Use> uses = new ArrayList<>();
        if (call.sendCounts() == null) {
            add(uses, call.send(), false, name);
        }
        // Blocks of given lengths and places needn't fill their buffer: what is between them may be used by others.
        if (call.recvCounts() == null) {
            add(uses, call.recv(), !(call.operation() == Operation.BCAST && roots.test(call.root())), name);
        }
        addAll(uses, call.sends(), false, name);
        addAll(uses, call.recvs(), true, name);
        return uses;
    }

    private static void addAll(List<Use> uses, Buf @Nullable [] bufs, boolean writes, String name) {
        if (bufs != null) {
            for (Buf buf : bufs) {
                add(uses, buf, writes, name);
            }
        }
    }

    private static void add(List<Use> uses, @Nullable Buf buf, boolean writes, String name) {
        if (buf != null) {
            uses.add(writes ? Use.writing(buf, name) : Use.reading(buf, name));
        }
    }
}
