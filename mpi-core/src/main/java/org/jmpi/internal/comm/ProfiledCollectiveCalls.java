package org.jmpi.internal.comm;

import java.util.concurrent.atomic.AtomicInteger;
import org.jmpi.Buf;
import org.jmpi.Request;
import org.jmpi.internal.profile.Call;
import org.jmpi.internal.profile.Profiler;
import org.jmpi.internal.protocol.Engine;
import org.jmpi.spi.CollectiveCall;
import org.jmpi.spi.Payload;
import org.jspecify.annotations.Nullable;

/// Collectives that a profiler hears of. A wait for a non-blocking one has the number of its start.
final class ProfiledCollectiveCalls extends CollectiveCalls {
    /// Above it are the numbers of persistent ones: which one, and which of its rounds.
    private static final int PERSISTENT = 32;

    private final ProfiledCollectives collectives;
    private final CollectiveOrigin origin;
    private final long context;
    private final Profiler profiler;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger kept = new AtomicInteger();

    ProfiledCollectiveCalls(Engine engine, ProfiledCollectives collectives, CollectiveOrigin origin, long context,
            Runnable forget, Profiler profiler) {
        super(engine, collectives, origin, forget);
        this.collectives = collectives;
        this.origin = origin;
        this.context = context;
        this.profiler = profiler;
    }

    private Call begin(String operation) {
        return profiler.begin(operation).on(origin.name(), context);
    }

    private static String name(CollectiveCall call) {
        return CollectiveCall.nameOf(call.operation());
    }

    private static String capitalized(CollectiveCall call) {
        return Character.toUpperCase(name(call).charAt(0)) + name(call).substring(1);
    }

    private static long bytes(CollectiveCall call) {
        long sum = bytes(call.send() != null ? call.send() : call.recv());
        Buf[] many = call.sends() != null ? call.sends() : call.recvs();
        if (many != null) {
            for (Buf buf : many) {
                sum += bytes(buf);
            }
        }
        return sum;
    }

    private static long bytes(@Nullable Buf buf) {
        return buf instanceof Payload payload ? payload.packedSize() : 0;
    }

    @Override
    void run(CollectiveCall call) {
        Call begun = begin(name(call));
        int number = calls.getAndIncrement();
        try {
            super.run(call);
        } finally {
            begun.collective(number, bytes(call), collectives.algorithm()).commit();
        }
    }

    @Override
    Request start(CollectiveCall call) {
        Call begun = begin("i" + capitalized(call));
        int number = calls.getAndIncrement();
        try {
            Request request = super.start(call);
            String algorithm = collectives.algorithm();
            return follow(request, new ProfiledRequest("await " + name(call), this::begin,
                    (wait, _) -> wait.collective(number, 0, algorithm), () -> {
                    }));
        } finally {
            begun.collective(number, bytes(call), collectives.algorithm()).commit();
        }
    }

    @Override
    Request init(CollectiveCall call) {
        Request request = super.init(call);
        long which = (kept.getAndIncrement() + 1L) << PERSISTENT;
        AtomicInteger rounds = new AtomicInteger();
        String algorithm = collectives.algorithm();
        return follow(request, new ProfiledRequest("await " + name(call), this::begin,
                (wait, _) -> wait.collective(which + rounds.get(), 0, algorithm),
                () -> begin("start " + name(call)).collective(which + rounds.incrementAndGet(), bytes(call), algorithm)
                        .commit()));
    }

    private static Request follow(Request request, ProfiledRequest watch) {
        ((Handle) request).follow(watch);
        return request;
    }
}
