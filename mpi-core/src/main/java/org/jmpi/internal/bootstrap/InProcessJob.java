package org.jmpi.internal.bootstrap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jmpi.ErrorClass;
import org.jmpi.Mpi;
import org.jmpi.MpiException;
import org.jmpi.ThreadLevel;
import org.jmpi.internal.tls.JobCertificate;
import org.jmpi.internal.transport.shm.ShmSegment;
import org.jspecify.annotations.Nullable;

/// Runs the ranks of a job as threads of this JVM: for unit tests, debugging in an IDE and the JUnit extension.
public final class InProcessJob {

    /// What carries the messages.
    public enum Link {
        /// Rings in this process's own memory.
        INPROC,
        /// Rings in a shared-memory segment that each rank maps for itself.
        SHM,
        /// Loopback sockets.
        TCP,
        /// Loopback sockets, encrypted.
        TLS
    }

    /// The body of one rank.
    @FunctionalInterface
    public interface RankProgram {
        /// Run the rank; `mpi` is closed afterwards.
        void run(Mpi mpi) throws Exception;
    }

    private static final int ABORTED = 1;

    private final int ranks;
    private final Link link;
    private final RankProgram program;
    private final InProcessWireup[] wireups;
    private final @Nullable ShmSegment segment;
    private final byte[] secret = Handshake.newSecret();
    private final @Nullable JobCertificate certificate;
    private final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
    private final AtomicReferenceArray<@Nullable MpiImpl> started;
    private final CountDownLatch running;

    private InProcessJob(int ranks, Link link, RankProgram program) {
        this.ranks = ranks;
        this.link = link;
        this.program = program;
        wireups = InProcessWireup.job(ranks);
        segment = link == Link.INPROC ? ShmSegment.inProcess(ranks) : null;
        certificate = link == Link.TLS ? JobCertificate.make() : null;
        started = new AtomicReferenceArray<>(ranks);
        running = new CountDownLatch(ranks);
    }

    /// Run `program` on `ranks` ranks and wait for all.
    ///
    /// @throws AssertionError with each failed rank's exception (the first as cause, the others suppressed), or with all
    ///                        ranks' stacks where `limit` passes
    public static void run(int ranks, Link link, Duration limit, RankProgram program) {
        if (ranks < 1) {
            throw new IllegalArgumentException("ranks=" + ranks + "; a job has one rank or more");
        }
        new InProcessJob(ranks, link, program).run(limit);
    }

    private void run(Duration limit) {
        List<Thread> threads = new ArrayList<>();
        for (int rank = 0; rank < ranks; rank++) {
            int number = rank;
            threads.add(Thread.ofPlatform().daemon().name("rank-" + rank).start(() -> runRank(number)));
        }
        long deadline = System.nanoTime() + limit.toNanos();
        if (!finished(deadline)) {
            AssertionError late = tooLate(limit, threads);
            wireups[0].abort(ABORTED, "the job took longer than " + limit);
            throw late;
        }
        if (segment != null) {
            segment.close();
        }
        throwFailures();
    }

    private boolean finished(long deadline) {
        try {
            if (!running.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                return false;
            }
            for (int rank = 0; rank < ranks; rank++) {
                MpiImpl mpi = started.get(rank);
                long left = Math.max(1, (deadline - System.nanoTime()) / 1_000_000);
                if (mpi != null && !mpi.linger().awaitOver(left)) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    // a rank's failure, whatever kind it is, must end the job
    private void runRank(int rank) {
        try (MpiImpl mpi = start(rank)) {
            started.set(rank, mpi);
            program.run(mpi);
        } catch (Throwable failure) {
            boolean ignored = failures.add(failure);
            wireups[rank].abort(ABORTED, "rank " + rank + " threw " + failure);
        } finally {
            running.countDown();
        }
    }

    private MpiImpl start(int rank) {
        JobSpec spec = new JobSpec("in-process", rank, ranks, rank, ranks, null, secret, certificate);
        TransportChoice choice =
                link == Link.TCP || link == Link.TLS ? TransportChoice.TCP : TransportChoice.SHM;
        Assembly assembly = new Assembly(spec, wireups[rank], choice, segment);
        return new MpiImpl(spec, wireups[rank], assembly.assemble(), ThreadLevel.MULTIPLE, List.of(),
                code -> abort(rank, code));
    }

    private void abort(int rank, int code) {
        wireups[rank].abort(code, "rank " + rank + " called abort(" + code + ")");
        throw new MpiException(ErrorClass.ABORTED, "rank " + rank + " called abort(" + code + ")");
    }

    private void throwFailures() {
        if (!failures.isEmpty()) {
            Throwable first = failures.getFirst();
            AssertionError error = new AssertionError("a rank failed: " + first, first);
            failures.stream().skip(1).forEach(error::addSuppressed);
            throw error;
        }
    }

    private AssertionError tooLate(Duration limit, List<Thread> threads) {
        AssertionError error = new AssertionError("the job took longer than " + limit + "; the threads were at:\n"
                + AllStacks.text(thread -> threads.contains(thread) || thread.getName().startsWith("jmpi-")));
        failures.forEach(error::addSuppressed);
        return error;
    }
}
