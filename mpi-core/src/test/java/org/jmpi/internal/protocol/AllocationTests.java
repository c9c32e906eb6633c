package org.jmpi.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Mpi;
import org.jmpi.Request;
import org.jmpi.internal.bootstrap.InProcessJob;
import org.jmpi.internal.bootstrap.InProcessJob.Link;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Counts the bytes that a rank's thread allocates once everything is warm. Nothing is left to the JIT compiler's escape
/// analysis: whether that works depends on what else has run in the JVM.
class AllocationTests {
    private static final int WARM_UP = 2_000;
    private static final int ROUNDS = 100;
    private static final int BATCHES = 100;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static Buf buf(Mpi mpi, boolean heap, int bytes) {
        return heap ? Buf.of(new double[bytes / Double.BYTES]) : Buf.of(mpi.allocate(bytes));
    }

    /// Steady garbage shows in every batch; what linking and growing leave shows in few, and what system calls leave until
    /// they are compiled in the first ones.
    private static void expectNoGarbage(Runnable round) {
        for (int i = 0; i < WARM_UP; i++) {
            round.run();
        }
        long least = Long.MAX_VALUE;
        for (int batch = 0; batch < BATCHES; batch++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < ROUNDS; i++) {
                round.run();
            }
            least = Math.min(least, (THREADS.getCurrentThreadAllocatedBytes() - before) / ROUNDS);
        }
        assertThat(least).as("bytes allocated a round").isZero();
    }

    @ParameterizedTest
    @CsvSource({"INPROC, false, 8", "INPROC, true, 8", "INPROC, false, 4096", "INPROC, true, 4096",
        "INPROC, false, 32768", "INPROC, true, 32768", "SHM, true, 64", "TCP, false, 8", "TCP, true, 4096"})
    void blockingMessagesLeaveNoGarbage(Link link, boolean heap, int bytes) {
        InProcessJob.run(2, link, LIMIT, mpi -> {
            Communicator world = mpi.world();
            Buf buf = buf(mpi, heap, bytes);
            int other = 1 - world.rank();
            expectNoGarbage(() -> {
                if (world.rank() == 0) {
                    world.send(buf, other, 1);
                }
                world.recv(buf, other, 1);
                if (world.rank() == 1) {
                    world.send(buf, other, 1);
                }
            });
        });
    }

    @ParameterizedTest
    @CsvSource({"INPROC, 8", "INPROC, 4096", "INPROC, 32768"})
    void persistentMessagesLeaveNoGarbage(Link link, int bytes) {
        InProcessJob.run(2, link, LIMIT, mpi -> {
            Communicator world = mpi.world();
            int other = 1 - world.rank();
            Request send = world.sendInit(buf(mpi, false, bytes), other, 1);
            Request receive = world.recvInit(buf(mpi, true, bytes), other, 1);
            expectNoGarbage(() -> {
                receive.start();
                send.start();
                receive.await();
                send.await();
            });
        });
    }
}
