package org.jmpi.internal.comm;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jmpi.Status;
import org.jmpi.internal.check.RequestWatch;
import org.jmpi.internal.profile.Call;
import org.jspecify.annotations.Nullable;

/// A request that a profiler hears of: its operation's end is a call by itself, as long as the program waited for it.
final class ProfiledRequest implements RequestWatch {
    private final String operation;
    private final Function<String, Call> begin;
    private final BiConsumer<Call, Status> describe;
    private final Runnable start;
    private long posted = System.nanoTime();
    private @Nullable Call wait;

    /// @param operation what the wait for it is called
    /// @param begin     begins a call
    /// @param describe  says of the wait what came of it
    /// @param start     tells of the start of a persistent one
    ProfiledRequest(String operation, Function<String, Call> begin, BiConsumer<Call, Status> describe,
            Runnable start) {
        this.operation = operation;
        this.begin = begin;
        this.describe = describe;
        this.start = start;
    }

    @Override
    public void starting() {
        start.run();
        posted = System.nanoTime();
    }

    @Override
    public void awaiting() {
        // a wait for several that ended with another one's end
        commit();
        wait = begin.apply(operation).posted(posted);
    }

    @Override
    public void awaited() {
        if (wait != null) {
            wait.end();
        }
    }

    @Override
    public Status ended(Status status) {
        Call of = wait == null ? begin.apply(operation).posted(posted) : wait;
        wait = null;
        describe.accept(of, status);
        of.commit();
        return status;
    }

    @Override
    public void freed() {
        commit();
    }

    private void commit() {
        Call of = wait;
        wait = null;
        if (of != null) {
            of.commit();
        }
    }
}
