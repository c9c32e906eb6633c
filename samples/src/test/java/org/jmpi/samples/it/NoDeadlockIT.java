package org.jmpi.samples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jmpi.samples.it.programs.Deadlocks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Ranks that wait for one that will act in the end, though not soon, are left alone.
@RealProcesses
class NoDeadlockIT {
    private static final Duration LONG = Duration.ofSeconds(5);
    private static final Duration STOPPED = Duration.ofSeconds(10);
    private static final Duration UNTIL_STOPPED = Duration.ofMillis(1_500);
    private static final List<String> PROGRAMS =
            List.of("computes-on shm", "computes shm", "computes tcp", "child shm", "virtual shm", "tests tcp");
    private static final Jobs JOBS = new Jobs(PROGRAMS.size() + 6);

    @TempDir private static Path folder;

    @BeforeAll
    static void startAll() {
        JOBS.add("stopped shm", () -> stopARank("shm"));
        JOBS.add("stopped tcp", () -> stopARank("tcp"));
        JOBS.add("input", NoDeadlockIT::readInput);
        JOBS.add("slow file", NoDeadlockIT::readSlowFile);
        JOBS.add("debugger at start", NoDeadlockIT::attachLate);
        JOBS.add("debugger in mid-job", NoDeadlockIT::suspend);
        for (String job : PROGRAMS) {
            String[] words = job.split(" ");
            JOBS.add(job, () -> Launch.program(2, words[1], Deadlocks.class, words[0]).run());
        }
    }

    @AfterAll
    static void endAll() {
        JOBS.close();
    }

    /// Rank 1 waits for a message of rank 0, which comes while it is stopped; rank 0 then waits for an answer.
    private static Result stopARank(String transport) throws InterruptedException {
        try (Running running = Launch.program(2, transport, Deadlocks.class, "stopped").start()) {
            long pid = Long.parseLong(running.awaitLine("pid "));
            Thread.sleep(UNTIL_STOPPED);
            Marked.signal("STOP", pid);
            Thread.sleep(STOPPED);
            Marked.signal("CONT", pid);
            return running.await();
        }
    }

    private static Result readInput() throws InterruptedException, IOException {
        String classes = Installation.of(Deadlocks.class).toString();
        try (Running running = Launch.jmpirun("-np", "2", "--stdin", "1", "-cp", classes, Deadlocks.class.getName(),
                "input").withInput().start()) {
            String ignored = running.awaitLine("stuck");
            Thread.sleep(LONG);
            running.send("go on");
            return running.await();
        }
    }

    /// A file that gives nothing for long, as on a disk that is slow: the kernel holds the reader up in either case.
    private static Result readSlowFile() throws InterruptedException, IOException {
        Path file = folder.resolve("slow");
        assertThat(new ProcessBuilder("mkfifo", file.toString()).inheritIO().start().waitFor()).isZero();
        try (Running running =
                Launch.program(2, "shm", Deadlocks.class, "reads", file.toString()).start();
                RandomAccessFile disk = new RandomAccessFile(file.toFile(), "rw")) {
            String ignored = running.awaitLine("stuck");
            Thread.sleep(STOPPED);
            disk.write('x');
            return running.await();
        }
    }

    private static Launch debugged(String... options) {
        String classes = Installation.of(Deadlocks.class).toString();
        return Launch.jmpirun("-np", "1", "-cp", classes, Deadlocks.class.getName(), "debugged", ":", "-np", "1",
                "--java-options", String.join(" ", options), "-cp", classes, Deadlocks.class.getName(), "debugged");
    }

    /// A JVM that waits for its debugger ahead of `main`, while the other rank is in `Mpi.init`.
    private static Result attachLate() throws InterruptedException, IOException {
        try (Running running = debugged(Debugger.WAITED_FOR).start()) {
            int port = Debugger.port(running.awaitLine(Debugger.LISTENING));
            Thread.sleep(STOPPED);
            try (Debugger debugger = Debugger.attach(port)) {
                debugger.resume();
                return running.await();
            }
        }
    }

    /// All threads of a rank held at once, in the middle of a job.
    private static Result suspend() throws InterruptedException, IOException {
        try (Running running = debugged(Debugger.ALLOWED).start()) {
            int port = Debugger.port(running.awaitLine(Debugger.LISTENING));
            String ignored = running.awaitLine("stuck");
            try (Debugger debugger = Debugger.attach(port)) {
                debugger.suspend();
                Thread.sleep(STOPPED);
                debugger.resume();
                return running.await();
            }
        }
    }

    @ParameterizedTest
    @FieldSource("PROGRAMS")
    void aRankThatWillActIsWaitedFor(String job) throws Exception {
        assertThat(JOBS.result(job).quietSuccess()).endsWith("done");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stopped shm", "stopped tcp", "input", "slow file", "debugger at start",
        "debugger in mid-job"})
    void aRankThatIsHeldUpIsWaitedFor(String job) throws Exception {
        assertThat(JOBS.result(job).quietSuccess()).endsWith("done");
    }
}
