package org.jmpi.samples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jmpi.samples.it.programs.Killed;
import org.junit.jupiter.api.Test;

/// A rank killed in mid-message, a hundred times; `.ci/repeat` asks for fewer in each round, and others each time.
@RealProcesses
class KilledRankIT {
    private static final long SEED = Long.getLong("jmpi.test.seed", 20_261_121);
    private static final int JOBS = Integer.getInteger("jmpi.test.kills", 100);
    private static final int AT_ONCE = 3;
    private static final int MESSAGES = 30;
    private static final Duration SOON = Duration.ofSeconds(10);

    /// A way that messages take.
    private record Way(String transport, String memory, int bytes, String options) {
    }

    /// One of each kind: within a slot, eager, in pieces, mapped, read out of the sender's memory; the same on sockets.
    private static final List<Way> WAYS = List.of(new Way("shm", "heap", 8, ""), new Way("shm", "native", 4_000, ""),
            new Way("shm", "heap", 1 << 20, ""), new Way("shm", "native", 5 << 20, ""),
            new Way("shm", "shared", 1 << 20, ""), new Way("shm", "native", 3 << 20, "-Djmpi.cma.from=1"),
            new Way("tcp", "heap", 8, ""), new Way("tcp", "native", 10_000, ""), new Way("tcp", "heap", 300_000, ""),
            new Way("tcp", "native", 6 << 20, ""));

    /// A job, and when which rank of it dies.
    private record Case(long seed, Way way, int ranks, int victim, int messages, int nanos) {

        static Case of(long seed) {
            Random random = new Random(seed);
            int ranks = 2 + random.nextInt(2);
            return new Case(seed, WAYS.get((int) Math.floorMod(seed, (long) WAYS.size())), ranks,
                    random.nextInt(ranks), random.nextInt(MESSAGES), random.nextInt(2_000_000));
        }

        Launch launch() {
            return Launch.jmpirun("-np", Integer.toString(ranks), "--transport", way.transport(), "--java-options",
                    way.options(), "-cp", Installation.of(Killed.class).toString(), Killed.class.getName(),
                    way.memory(), Integer.toString(way.bytes()), Integer.toString(victim),
                    Integer.toString(messages), Integer.toString(nanos));
        }
    }

    @Test
    void everyJobEndsWithItsKilledRank() throws Exception {
        List<String> before = sharedFiles();
        List<Future<?>> jobs = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(AT_ONCE)) {
            for (long seed = SEED; seed < SEED + JOBS; seed++) {
                Case job = Case.of(seed);
                jobs.add(executor.submit(() -> {
                    expectEnd(job);
                    return null;
                }));
            }
            for (Future<?> job : jobs) {
                expectNoFailure(job, executor);
            }
        }
        assertThat(sharedFiles()).isEqualTo(before);
    }

    private static void expectNoFailure(Future<?> job, ExecutorService others) throws InterruptedException {
        try {
            Object ignored = job.get();
        } catch (ExecutionException failed) {
            others.shutdownNow();
            throw new AssertionError(failed.getCause().getMessage(), failed.getCause());
        }
    }

    private static void expectEnd(Case job) throws InterruptedException {
        try (Running running = job.launch().start()) {
            String pid = running.awaitLine("killing ");
            long start = System.nanoTime();
            Result result = running.await();
            assertThat(result.failure(137)).as("%s", job)
                    .contains("rank " + job.victim() + " (pid " + pid + ")", "SIGKILL")
                    .doesNotContain("exception in thread");
            assertThat(result.err()).as("%s", job).hasSize(1);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).as("end of %s", job).isLessThan(SOON);
        }
    }

    /// What a job could leave there.
    private static List<String> sharedFiles() {
        String[] names = new File("/dev/shm").list((_, name) -> name.contains("jmpi"));
        return names == null ? List.of() : List.of(names);
    }
}
