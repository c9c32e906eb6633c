package org.jmpi.collectives;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Function;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Op;
import org.jmpi.Request;
import org.jmpi.internal.bootstrap.InProcessJob;
import org.jmpi.internal.bootstrap.InProcessJob.Link;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Counts the bytes that a rank's thread allocates for a persistent collective once everything is warm.
class AllocationTests {
    private static final int WARM_UP = 2_000;
    private static final int ROUNDS = 100;
    private static final int BATCHES = 50;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static void expectNoGarbage(int ranks, Function<Communicator, Request> init) {
        InProcessJob.run(ranks, Link.INPROC, LIMIT, mpi -> {
            Request request = init.apply(mpi.world());
            expectNoGarbage(() -> round(request));
            request.free();
        });
    }

    private static void expectNoGarbage(Runnable round) {
        for (int i = 0; i < WARM_UP; i++) {
            round.run();
        }
        long least = Long.MAX_VALUE;
        for (int batch = 0; batch < BATCHES; batch++) {
            least = Math.min(least, allocated(round));
        }
        assertThat(least).as("bytes allocated a round").isZero();
    }

    private static void round(Request request) {
        request.start();
        if (request.await().error() != null) {
            throw new AssertionError("the collective failed");
        }
    }

    private static long allocated(Runnable round) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < ROUNDS; i++) {
            round.run();
        }
        return (THREADS.getCurrentThreadAllocatedBytes() - before) / ROUNDS;
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "2, 4096", "3, 1"})
    void persistentReductionsLeaveNoGarbage(int ranks, int count) {
        expectNoGarbage(ranks, world -> world.allReduceInit(Buf.of(new long[count]), Op.SUM));
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "3, 500"})
    void persistentExchangesLeaveNoGarbage(int ranks, int count) {
        expectNoGarbage(ranks, world -> world.allToAllInit(Buf.of(new double[count * ranks]),
                Buf.of(new double[count * ranks])));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void blockingTinyCallsLeaveNoGarbage(int ranks) {
        InProcessJob.run(ranks, Link.INPROC, LIMIT, mpi -> {
            Communicator world = mpi.world();
            Buf send = Buf.of(new double[1]);
            Buf recv = Buf.of(new double[1]);
            expectNoGarbage(() -> {
                world.barrier();
                world.allReduce(send, recv, Op.SUM);
            });
            expectNoGarbage(() -> world.bcast(send, 0));
        });
    }
}
