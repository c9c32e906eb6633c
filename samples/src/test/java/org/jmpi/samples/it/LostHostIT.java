package org.jmpi.samples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jmpi.samples.it.lab.Lab;
import org.jmpi.samples.it.programs.Looping;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is killed or cut off in mid-allReduce ends the job, everywhere; what is slow doesn't.
@OnLab(forEachTest = true)
class LostHostIT {
    private static final String HOSTS = "h0,h1,h2:2";
    private static final int RANKS = 4;
    /// How soon a silent host is noticed.
    private static final Duration SOON = Duration.ofSeconds(10);

    private final LabJobs jobs;
    private final Lab lab;
    private Running job;

    LostHostIT(LabJobs jobs) {
        this.jobs = jobs;
        lab = jobs.lab();
    }

    @BeforeEach
    void startJob() throws Exception {
        job = jobs.program(HOSTS, RANKS, Looping.class).withInput().start();
        assertThat(job.awaitLine("looping")).isEmpty();
    }

    @AfterEach
    void end() throws Exception {
        if (job != null) {
            job.close();
        }
    }

    /// The error that the job ends with, which is one line.
    private String error(int code) throws InterruptedException {
        Result result = job.await();
        jobs.assertQuiet();
        assertThat(result.err()).hasSize(1);
        return result.failure(code);
    }

    @Test
    void aKilledRankEndsTheJob() throws Exception {
        Marked.signal("KILL", lab.pids("RankMain").getFirst());
        assertThat(error(137)).contains("SIGKILL", "the other 3 ranks were ended")
                .containsPattern("rank \\d .* on h[12] ");
    }

    @Test
    void aKilledAgentEndsTheJob() throws Exception {
        lab.on(2, "kill -9 $(pgrep -f \"[J]mpirun agent\")");
        assertThat(error(1)).contains("host h2 with ranks 2 and 3 is lost: its agent ended");
    }

    @Test
    void aKilledLauncherEndsTheJob() throws Exception {
        Marked.signal("KILL", LabJobs.launcherOf(job));
        assertThat(job.await().code()).isEqualTo(137);
        jobs.assertQuiet();
    }

    @Test
    void aKilledHostEndsTheJob() throws Exception {
        lab.kill(2);
        assertThat(error(1)).contains("host h2 with ranks 2 and 3 is lost: ");
    }

    @Test
    void aCutCableEndsTheJobOnBothSides() throws Exception {
        lab.cut(2);
        long start = System.nanoTime();
        Result result = job.await();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        assertThat(result.failure(1)).contains("rank 2 (pid ",
                " on h2 failed: host h2 with ranks 2 and 3 is lost: it answers"
                        + " no more");
        jobs.assertQuiet();
    }

    @Test
    void hostsThatReachTheLauncherAndNotEachOtherEndTheJob() throws Exception {
        lab.part(1, 2);
        long start = System.nanoTime();
        Result result = job.await();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        assertThat(result.failure(1)).containsPattern("connection lost: rank=\\d, host=h[12]; ");
        jobs.assertQuiet();
    }

    @Test
    void aRankThatIsStoppedForAWhileIsNotLost() throws Exception {
        List<Long> ranks = lab.pids("RankMain");
        Marked.signal("STOP", ranks.getFirst());
        Thread.sleep(Duration.ofSeconds(7));
        Marked.signal("CONT", ranks.getFirst());
        job.send("enough");
        assertThat(job.await().quietSuccess()).filteredOn(line -> line.endsWith(" as many rounds: true"))
                .hasSize(RANKS);
        jobs.assertQuiet();
    }
}
