package org.jmpi.internal.bootstrap;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import org.jmpi.Communicator;
import org.jmpi.ErrorClass;
import org.jmpi.Mpi;
import org.jmpi.MpiException;
import org.jmpi.ThreadLevel;
import org.jmpi.internal.check.RankChecks;
import org.jmpi.internal.comm.CommunicatorImpl;
import org.jmpi.internal.comm.RankContext;
import org.jmpi.internal.profile.Profiler;
import org.jmpi.internal.protocol.Engine;
import org.jmpi.internal.status.HostId;
import org.jspecify.annotations.Nullable;

/// A rank in its job.
final class MpiImpl implements Mpi, Wireup.Events {
    private final ThreadLevel level;
    private final List<String> args;
    private final Engine engine;
    private final CommunicatorImpl world;
    private final CommunicatorImpl self;
    private final RankChecks checks;
    private final @Nullable Profiler profiler;
    private final @Nullable RankClocks clocks;
    private final Allocations allocations;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final IntConsumer abort;
    private final Linger linger;

    /// @param abort ends the job with an exit code
    MpiImpl(JobSpec spec, Wireup wireup, Assembly.Parts parts, ThreadLevel level, List<String> args,
            IntConsumer abort) {
        this.level = level;
        this.args = args;
        this.abort = abort;
        engine = parts.engine();
        checks = RankChecks.wanted(spec.rank());
        allocations = new Allocations(engine, parts.shares(), checks);
        profiler = Profiler.isWanted() ? profiler(spec.rank()) : null;
        RankContext context =
                RankContext.create(engine, spec.rank(), parts.hosts(), checks, profiler, abort, this::checkOpen);
        world = CommunicatorImpl.world(context);
        self = CommunicatorImpl.self(context);
        clocks = profiler != null && profiler.needsClocks() ? new RankClocks(wireup, profiler, parts.hosts()) : null;
        if (clocks != null) {
            clocks.compare(context);
        }
        linger = new Linger(spec, engine, wireup, this::reportUnreceived, () -> {
            allocations.close();
            parts.close().run();
        });
        wireup.listen(this);
    }

    /// @throws IllegalArgumentException where calls are watched for something else
    private Profiler profiler(int rank) {
        if (checks.watch()) {
            throw new IllegalArgumentException("jmpi.check asks for resources, buffers or races, and a profile is"
                    + " wanted, too; ask for one of them at a time");
        }
        return Profiler.start(rank, engine.meterIdling());
    }

    private void checkOpen() {
        if (closed.get()) {
            throw new MpiException(ErrorClass.COMM, "Mpi is closed; use its communicators before close()");
        }
    }

    @Override
    public Communicator world() {
        return world;
    }

    @Override
    public Communicator self() {
        return self;
    }

    @Override
    public List<String> args() {
        return args;
    }

    @Override
    public ThreadLevel threadLevel() {
        return level;
    }

    @Override
    public String processorName() {
        return HostId.processorName();
    }

    @Override
    public MemorySegment allocate(long bytes) {
        checkOpen();
        return allocations.allocate(bytes);
    }

    @Override
    public void free(MemorySegment memory) {
        allocations.free(memory);
    }

    @Override
    public void abort(int code) {
        abort.accept(code);
    }

    @Override
    public boolean isClosed() {
        return closed.get();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            checks.report();
            if (profiler != null) {
                if (clocks != null) {
                    clocks.compareAgain();
                }
                profiler.finish();
            }
            linger.start();
        }
    }

    /// All that was sent stands where this rank finds it.
    private void reportUnreceived() {
        if (checks.watch()) {
            boolean moved = true;
            while (moved) {
                moved = engine.pollMore();
            }
            checks.reportUnreceived();
        }
    }

    /// The stage that carries on after [#close].
    Linger linger() {
        return linger;
    }

    @Override
    public void closed(int rank) {
        engine.peerClosed(rank);
    }

    @Override
    public void failed(int rank, String reason) {
        checks.silence();
        String who = rank < 0 ? "" : "rank " + rank + " failed: ";
        engine.fail(new MpiException(ErrorClass.PROC_FAILED, "the job is over: " + who + reason));
    }
}
