package org.jmpi.samples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jmpi.samples.it.programs.Failures;
import org.jmpi.samples.it.programs.Mismatches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One rank of three fails while the others wait for it: the job ends, says why once, and leaves nothing behind.
@RealProcesses
class FailureIT {
    private static final Duration SOON = Duration.ofSeconds(5);

    /// How a job ended, from the moment that rank 1 went wrong.
    private static Result fail(String how, String transport) throws InterruptedException {
        try (Running running = start(how, transport)) {
            running.awaitLine("pid ");
            return endSoon(running);
        }
    }

    private static Running start(String how, String transport) {
        return Launch.program(3, transport, Failures.class, how).start();
    }

    private static Result endSoon(Running running) throws InterruptedException {
        long start = System.nanoTime();
        Result result = running.await();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as("end of %s", result).isLessThan(SOON);
        return result;
    }

    @ParameterizedTest
    @ValueSource(strings = {"shm", "tcp"})
    void anExceptionIsShownOnceWithItsRank(String transport) throws Exception {
        assertThat(fail("throw", transport).failure(1))
                .containsOnlyOnce("rank 1: exception in thread \"main\" java.lang.IllegalStateException: boom")
                .containsOnlyOnce("exception in thread")
                .contains("at org.jmpi.samples.it.programs.Failures.misbehave",
                        "failed: java.lang.IllegalStateException: boom; the other 2 ranks were ended");
    }

    @Test
    void anExceptionInAThreadOfItsOwnEndsTheJobThoughMainLivesOn() throws Exception {
        assertThat(fail("throw-in-thread", "shm").failure(1)).containsOnlyOnce("rank 1: exception in thread \"Thread-")
                .contains("java.lang.IllegalStateException: boom");
    }

    @ParameterizedTest
    @CsvSource({"heap, shm", "heap, tcp", "heap-kept, shm", "heap-kept, tcp", "heap-eaten, shm",
        "heap-eaten, tcp"})
    void anExhaustedHeapIsNamedWithItsRank(String how, String transport) throws Exception {
        try (Running running = Launch.jmpirun("-np", "3", "--transport", transport, "--java-options", "-Xmx24m", "-cp",
                Installation.of(Failures.class).toString(), Failures.class.getName(), how).start()) {
            running.awaitLine("pid ");
            assertThat(endSoon(running).failure(1)).contains("rank 1 ", "java.lang.OutOfMemoryError: Java heap space",
                    "the other 2 ranks were ended");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"shm", "tcp"})
    void anOverflownStackIsNamedWithItsRank(String transport) throws Exception {
        assertThat(fail("stack", transport).failure(1))
                .containsOnlyOnce("rank 1: exception in thread \"main\" java.lang.StackOverflowError")
                .contains("at org.jmpi.samples.it.programs.Failures.recurse", "the other 2 ranks were ended");
    }

    @Test
    void aRankThatExitsWithoutCloseEndsTheJobThoughItsCodeIsZero() throws Exception {
        assertThat(fail("exit-0", "shm").failure(1)).contains("rank 1 ", "without Mpi.close()");
    }

    @Test
    void theJobExitsWithTheCodeOfTheRankThatExits() throws Exception {
        assertThat(fail("exit", "shm").failure(3)).contains("rank 1 ", "exit code 3").doesNotContain("exception");
    }

    @Test
    void theJobExitsWithTheCodeOfAnAbort() throws Exception {
        assertThat(fail("abort", "shm").failure(7)).contains("rank 1 ", "abort(7)").doesNotContain("exception");
    }

    @ParameterizedTest
    @CsvSource({"sleep, shm", "sleep, tcp", "sleep-in-barrier, shm", "sleep-in-barrier, tcp"})
    void aKilledRankEndsTheJob(String how, String transport) throws Exception {
        try (Running running = start(how, transport)) {
            long pid = Long.parseLong(running.awaitLine("pid "));
            Marked.signal("KILL", pid);
            assertThat(endSoon(running).failure(137)).contains("rank 1 (pid " + pid + ")", "SIGKILL")
                    .doesNotContain("exception in thread");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"shm", "tcp"})
    void noRankOutlivesAKilledLauncher(String transport) throws Exception {
        try (Running running = start("sleep", transport)) {
            running.awaitLine("pid ");
            assertThat(running.processes()).as("launcher and ranks").hasSizeGreaterThanOrEqualTo(4);
            running.signal("KILL");
            assertThat(running.await().code()).isEqualTo(137);
        }
    }

    @Test
    void termEndsTheJob() throws Exception {
        try (Running running = start("sleep", "shm")) {
            running.awaitLine("pid ");
            running.signal("TERM");
            assertThat(endSoon(running).failure(143)).contains("interrupted");
        }
    }

    @Test
    void aRankThatLeavesWithoutCloseEndsTheJob() throws Exception {
        assertThat(fail("leave", "shm").failure(1)).contains("rank 1 ", "without Mpi.close()", "try-with-resources");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shm", "tcp"})
    void waitingForARankThatHasClosedFailsAndNamesIt(String transport) throws Exception {
        assertThat(fail("close", transport).failure(1)).contains("receive can't complete: rank 1 has closed its Mpi",
                "let it send and receive all before close()", "at org.jmpi.samples.it.programs.Failures.main");
    }

    @ParameterizedTest
    @CsvSource({"4, shm", "4, tcp", "4000, shm", "4000, tcp", "400000, shm", "400000, tcp"})
    void aMessageTooLongNamesBothSizes(int doubles, String transport) throws Exception {
        String err = mismatch("long", doubles, transport);
        assertThat(err).contains("rank 1: exception", "message truncated: received=" + 8 * doubles
                + " bytes, capacity=" + 2 * doubles + " bytes, source=0, tag=9; pass a larger Buf");
    }

    @ParameterizedTest
    @CsvSource({"4, shm", "4, tcp", "400000, shm", "400000, tcp"})
    void aMessageOfAnotherTypeNamesBothTypes(int doubles, String transport) throws Exception {
        assertThat(mismatch("type", doubles, transport)).contains("rank 1: exception",
                "datatypes differ: sent=double, received into=long, source=0, tag=9;");
    }

    private static String mismatch(String what, int doubles, String transport) throws InterruptedException {
        return Launch.program(2, transport, Mismatches.class, what, Integer.toString(doubles)).run().failure(1);
    }
}
