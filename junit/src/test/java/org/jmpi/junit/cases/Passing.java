package org.jmpi.junit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Mpi;
import org.jmpi.Op;
import org.jmpi.junit.Over;
import org.jmpi.junit.RankedTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/// Ranked tests that pass, beside an ordinary one.
public class Passing {
    /// What was done on this instance.
    private final List<String> steps = new ArrayList<>();

    @BeforeEach
    void setUp() {
        steps.add("before");
    }

    @AfterEach
    void tearDown() {
        assertThat(steps).hasSizeGreaterThan(1).startsWith("before");
    }

    @RankedTest(ranks = {1, 2, 4}, over = {Over.THREADS, Over.PROCESSES})
    void sums(Communicator world, Mpi mpi) {
        steps.add("sums");
        assertThat(steps).containsExactly("before", "sums");
        assertThat(world).isSameAs(mpi.world());
        assertThat(world.allReduce(world.rank(), Op.SUM)).isEqualTo(world.size() * (world.size() - 1) / 2);
    }

    @RankedTest(ranks = 3)
    void takesOtherParameters(Communicator world, TestInfo info, @TempDir Path folder) {
        steps.add("takes");
        assertThat(info.getDisplayName()).isEqualTo("ranks=3");
        assertThat(folder).isDirectory();
        assertThat(world.size()).isEqualTo(3);
    }

    /// More than sockets hold and a ring holds: it leaves its rank after the test's end.
    @RankedTest(over = {Over.THREADS, Over.PROCESSES})
    void receivesWhatAFinishedRankHasSent(Communicator world) throws InterruptedException {
        steps.add("receives");
        byte[] data = new byte[8 << 20];
        if (world.rank() == 0) {
            world.isend(Buf.of(data), 1, 0).free();
        } else {
            Thread.sleep(100);
            world.recv(Buf.of(data), 0, 0);
        }
    }

    @Test
    void runsOnce() {
        steps.add("once");
    }

    /// Instances within instances.
    @Nested
    class Inner {
        private final List<String> inner = new ArrayList<>();

        @BeforeEach
        void setUpInner(Communicator world) {
            inner.add("rank " + world.rank());
        }

        @RankedTest(ranks = 2)
        void runsAfterBothSetUps(Communicator world) {
            steps.add("inner");
            assertThat(steps).containsExactly("before", "inner");
            assertThat(inner).containsExactly("rank " + world.rank());
        }
    }
}
