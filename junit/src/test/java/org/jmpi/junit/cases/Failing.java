package org.jmpi.junit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Mpi;
import org.jmpi.junit.Over;
import org.jmpi.junit.RankedTest;
import org.junit.jupiter.api.Assumptions;

/// One rank, or each, goes wrong.
public class Failing {

    @RankedTest(ranks = 3, over = {Over.THREADS, Over.PROCESSES})
    void oneRankFails(Communicator world) {
        assertThat(world.rank()).as("a rank of %d", world.size()).isNotEqualTo(2);
        world.barrier();
    }

    @RankedTest(ranks = 3, over = {Over.THREADS, Over.PROCESSES})
    void allRanksFail(Communicator world) {
        world.barrier();
        throw new IllegalStateException("boom " + world.rank(), new ArithmeticException("deep"));
    }

    @RankedTest(over = {Over.THREADS, Over.PROCESSES}, seconds = 3)
    void oneRankHangs(Communicator world) throws InterruptedException {
        if (world.rank() == 1) {
            hang();
        }
        world.recv(Buf.of(new byte[1]), 1, 0);
    }

    private static void hang() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    @RankedTest(ranks = 3, over = Over.PROCESSES)
    void oneRankExits(Communicator world) {
        if (world.rank() == 1) {
            System.exit(3);
        }
        world.barrier();
    }

    @RankedTest(ranks = 2, over = Over.PROCESSES)
    void oneRankIsKilled(Communicator world) throws Exception {
        if (world.rank() == 1) {
            new ProcessBuilder("kill", "-9", Long.toString(ProcessHandle.current().pid())).start().waitFor();
        }
        world.barrier();
    }

    @RankedTest(ranks = 2, over = {Over.THREADS, Over.PROCESSES})
    void oneRankAssumesTooMuch(Communicator world) {
        Assumptions.assumeTrue(world.rank() == 0, "only rank 0 can do this");
        world.barrier();
    }

    @RankedTest(ranks = {2, 0})
    void noRank(Mpi mpi) {
        throw new IllegalStateException(mpi.processorName());
    }
}
